package org.gridcase.organisation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gridcase.organisation.UnitRegister.DefineUnit;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.TreeChooser;

/** Hangs a unit below another: first where, then once the question with what it means. */
class UnitMove {
    private final UnitView unit;
    private final OrganisationParts parts;
    private final Consumer<String> changed;
    private final Locale locale = LocaleUtil.getLocale();

    UnitMove(UnitView unit, OrganisationParts parts, Consumer<String> changed) {
        this.unit = unit;
        this.parts = parts;
        this.changed = changed;
    }

    void choose() {
        new TreeChooser<>(
                        say("organisation.unit.moveTo", unit.name(locale)),
                        parts.tops(),
                        this::children,
                        one -> one.name(locale),
                        this::ask)
                .open();
    }

    /** Neither into itself nor below a unit of its own level. */
    private List<UnitView> children(UnitView above) {
        return parts.below(above.code()).stream()
                .filter(one -> parts.rank(one) < parts.rank(unit))
                .filter(one -> !one.path().startsWith(unit.path()))
                .toList();
    }

    private void ask(UnitView to) {
        if (to.code().equals(unit.parent())) {
            return;
        }
        int below = parts.units().subtree(unit.code()).size() - 1;
        ConfirmAction.ask(
                say("organisation.unit.moveAsk", unit.name(locale), to.name(locale)),
                say("organisation.unit.moveMeans", below, to.name(locale)),
                say("organisation.unit.move"),
                () -> move(to));
    }

    private void move(UnitView to) {
        parts.register().define(DefineUnit.like(unit).below(to.code()), parts.actor());
        Message.done(say("organisation.unit.moved", unit.name(locale), to.name(locale)));
        changed.accept(OrganisationNavigation.unit(unit.code()));
    }

    private static String say(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }
}
