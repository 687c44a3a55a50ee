package org.gridcase.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.notification.RobotView;
import org.gridcase.notification.Robots;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** The robots of group chats: which unit's group hears of what. */
@Route(NotificationNavigation.ROBOTS)
@PermitAll
class RobotsView extends Div implements BeforeEnterObserver {
    private final transient Robots robots;
    private final transient Units units;
    private final transient CurrentActor current;
    private final transient Jurisdiction jurisdiction;

    RobotsView(Robots robots, Units units, CurrentActor current, Jurisdiction jurisdiction) {
        this.robots = robots;
        this.units = units;
        this.current = current;
        this.jurisdiction = jurisdiction;
        addClassNames("gc-page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayAnywhere(current.get(), Action.ADMINISTER_ORGANISATION)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw();
    }

    private void draw() {
        removeAll();
        add(new PageHeading(getTranslation("notification.robots.title")));
        Paragraph explained = new Paragraph(getTranslation("notification.robots.explained"));
        explained.addClassName("gc-muted");
        add(explained);
        List<RobotView> all = robots.all(current.get());
        all.forEach(robot -> add(card(robot)));
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.COMMENTS_O,
                            getTranslation("notification.robots.empty"),
                            getTranslation("notification.robots.emptyNext")));
        }
        Button add =
                new Button(
                        getTranslation("notification.robots.add"),
                        VaadinIcon.PLUS.create(),
                        click -> edit(null));
        add(new ActionBar(add));
    }

    private Div card(RobotView robot) {
        StateBadge state =
                robot.active()
                        ? new StateBadge(Tone.GOOD, getTranslation("notification.robots.active"))
                        : new StateBadge(Tone.PAUSED, getTranslation("notification.robots.off"));
        Div heading = new Div(new H3(robot.name()), state);
        heading.addClassName("gc-line");
        String kinds =
                robot.kinds().stream()
                        .sorted()
                        .map(kind -> getTranslation(kind.key()))
                        .collect(Collectors.joining(getTranslation("notification.robots.and")));
        Span where = new Span(unit(robot.unit()) + " · " + getTranslation(robot.vendor().key()));
        Button edit = new Button(getTranslation("notification.robots.edit"), c -> edit(robot));
        Button remove = new Button(getTranslation("notification.robots.remove"), c -> ask(robot));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(edit, remove);
        buttons.addClassName("gc-line");
        Div card = new Div(heading, where, new Paragraph(kinds), buttons);
        card.addClassName("gc-card");
        return card;
    }

    private String unit(String code) {
        return units.find(code).map(unit -> unit.name(getLocale())).orElse(code);
    }

    private void ask(RobotView robot) {
        ConfirmAction.ask(
                getTranslation("notification.robots.removeAsk", robot.name()),
                getTranslation("notification.robots.removeThen"),
                getTranslation("notification.robots.remove"),
                () -> {
                    robots.remove(current.get(), robot.id());
                    draw();
                });
    }

    private void edit(RobotView robot) {
        Actor actor = current.get();
        List<UnitView> own =
                units.all().stream()
                        .filter(
                                unit ->
                                        jurisdiction.may(
                                                actor, Action.ADMINISTER_ORGANISATION, unit.code()))
                        .toList();
        new RobotDialog(robot, own, robots, current, this::draw).open();
    }
}
