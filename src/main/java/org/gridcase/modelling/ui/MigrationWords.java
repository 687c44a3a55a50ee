package org.gridcase.modelling.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.gridcase.modelling.MigratedState;
import org.gridcase.modelling.MigrationView;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** Badges of migrations and of their cases. */
final class MigrationWords {

    private MigrationWords() {}

    static StateBadge badge(Component on, MigrationView migration) {
        Tone tone =
                switch (migration.state()) {
                    case PREVIEWING, RUNNING -> Tone.BUSY;
                    case READY, ASKED -> Tone.WARN;
                    case DONE -> Tone.GOOD;
                    case STOPPED, REFUSED, DROPPED -> Tone.CALM;
                };
        return new StateBadge(
                tone, word(on, "modelling.migration.state.", migration.state().name()));
    }

    static StateBadge badge(Component on, MigratedState state) {
        Tone tone =
                switch (state) {
                    case NEW, GONE -> Tone.CALM;
                    case ABLE -> Tone.BUSY;
                    case MIGRATED -> Tone.GOOD;
                    case UNABLE, REFUSED -> Tone.LATE;
                };
        return new StateBadge(tone, word(on, "modelling.migrated.", state.name()));
    }

    static String word(Component on, String prefix, String name) {
        return on.getTranslation(prefix + name.toLowerCase(Locale.ROOT));
    }
}
