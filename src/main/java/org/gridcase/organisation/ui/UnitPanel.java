package org.gridcase.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.PageHeading;

/** One unit: what it is, who holds which post in it, and what may be done with it. */
class UnitPanel extends Div {
    private final transient UnitView unit;
    private final transient OrganisationParts parts;
    private final transient Consumer<String> changed;

    /**
     * @param changed is told the address to show after something was changed
     */
    UnitPanel(UnitView unit, OrganisationParts parts, Consumer<String> changed) {
        this.unit = unit;
        this.parts = parts;
        this.changed = changed;
        addClassName("gc-page");
        Span above = new Span(parts.above(unit.code(), getLocale()));
        above.addClassNames("gc-muted", "gc-small");
        add(above, new PageHeading(unit.name(getLocale()), menu()), new UnitFacts(unit, parts));
        add(new UnitPosts(unit, parts, this::again), new UnitDeputies(unit, parts, this::again));
        List<UnitView> below = parts.below(unit.code());
        if (!below.isEmpty()) {
            add(children(below));
        }
        add(actions());
    }

    private Section children(List<UnitView> below) {
        Section section = new Section(new H2(getTranslation("organisation.unit.below")));
        section.addClassName("gc-card");
        Div links = new Div();
        links.addClassName("gc-links");
        for (UnitView child : below) {
            Anchor link =
                    new Anchor(OrganisationNavigation.unit(child.code()), child.name(getLocale()));
            link.setRouterIgnore(false);
            links.add(link);
        }
        section.add(links);
        return section;
    }

    private ActionBar actions() {
        Button appoint =
                new Button(
                        getTranslation("organisation.unit.appoint"),
                        VaadinIcon.USER_CHECK.create(),
                        click -> new AppointDialog(null, unit, parts, this::again).open());
        Button newcomer =
                new Button(
                        getTranslation("organisation.unit.newcomer"),
                        VaadinIcon.PLUS.create(),
                        click -> new NewcomerDialog(unit, parts, changed).open());
        return new ActionBar(appoint, newcomer);
    }

    private MenuBar menu() {
        MenuBar bar = new MenuBar();
        SubMenu deeds = bar.addItem(getTranslation("organisation.unit.deeds")).getSubMenu();
        deeds.addItem(
                getTranslation("organisation.unit.edit"),
                click -> new UnitDialog(unit, null, parts, changed).open());
        if (unit.tier() != Tier.DEPARTMENT) {
            deeds.addItem(
                    getTranslation("organisation.ground.draw"),
                    click -> new GroundDialog(unit, parts, changed).open());
        }
        deeds.addItem(
                getTranslation("organisation.unit.add"),
                click -> new UnitDialog(null, unit, parts, changed).open());
        if (unit.parent() != null) {
            deeds.addItem(
                    getTranslation("organisation.unit.move"),
                    click -> new UnitMove(unit, parts, changed).choose());
            deeds.addItem(getTranslation("organisation.unit.close"), click -> close());
        }
        return bar;
    }

    private void close() {
        ConfirmAction.ask(
                getTranslation("organisation.unit.closeAsk", unit.name(getLocale())),
                getTranslation("organisation.unit.closeMeans"),
                getTranslation("organisation.unit.close"),
                () -> {
                    parts.register().close(unit.code(), parts.actor());
                    Message.done(
                            getTranslation("organisation.unit.closed", unit.name(getLocale())));
                    changed.accept(OrganisationNavigation.unit(unit.parent()));
                });
    }

    private void again() {
        changed.accept(UI.getCurrent().getInternals().getActiveViewLocation().getPath());
    }
}
