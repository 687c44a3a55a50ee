package org.gridcase.modelling.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.text.Locales;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.Spot;

/** Names and drawings of both versions in the reader's language. */
class Places {
    private final MigrationView migration;
    private final ProcessModels models;
    private final Locale locale;
    private final Map<String, Spot> from = new LinkedHashMap<>();
    private final Map<String, Spot> to = new LinkedHashMap<>();

    Places(
            MigrationView migration,
            Migrations migrations,
            ProcessModels models,
            Actor actor,
            Locale locale) {
        this.migration = migration;
        this.models = models;
        this.locale = locale;
        migrations.spots(actor, migration.fromDefinition()).forEach(s -> from.put(s.id(), s));
        migrations.spots(actor, migration.toDefinition()).forEach(s -> to.put(s.id(), s));
    }

    List<Spot> before() {
        return List.copyOf(from.values());
    }

    /** Places of the other version where a case that stands here could go on. */
    List<Spot> fitting(Spot spot) {
        return to.values().stream().filter(spot::fits).toList();
    }

    Spot after(String element) {
        return to.get(element);
    }

    String process() {
        return models.name(migration.toDefinition(), chinese());
    }

    String diagramBefore() {
        return models.diagram(migration.fromDefinition(), chinese());
    }

    String diagramAfter() {
        return models.diagram(migration.toDefinition(), chinese());
    }

    String nameBefore(String element) {
        return name(from.get(element), element);
    }

    String nameAfter(String element) {
        return name(to.get(element), element);
    }

    /** Its name; places without one by their id, as the drawing's properties show it. */
    String name(Spot spot, String otherwise) {
        String name = spot == null ? "" : spot.words().in(locale);
        return name.isBlank() ? otherwise : name;
    }

    private boolean chinese() {
        return Locales.nearest(locale) != Locales.ENGLISH;
    }
}
