package org.gridcase.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.operations.IncidentView;
import org.gridcase.operations.Operations;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;

/** What in the software needs an administrator, and how it stands otherwise. */
@Route(OperationsNavigation.PATH)
@PermitAll
class OperationsView extends Div implements BeforeEnterObserver {
    private static final int PAGE = 20;
    private static final String ENDED = "ended";

    private final transient OperationsParts parts;
    private final Div list = new Div();
    private final Button more = new Button();
    private boolean ended;
    private String next;

    OperationsView(OperationsParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "gc-operations");
        more.setText(getTranslation("notification.view.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> append());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = parts.current().get();
        if (!parts.jurisdiction().mayEverywhere(actor, Action.SEE_OPERATIONS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ended =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("show")
                        .filter(ENDED::equals)
                        .isPresent();
        draw();
    }

    private void draw() {
        removeAll();
        Actor actor = parts.current().get();
        Operations.Health health = parts.operations().health(actor);
        add(new PageHeading(getTranslation("operations.view.title"), toggle()));
        add(new HealthTiles(health));
        if (!ended && health.incidents() > 1) {
            Button all =
                    new Button(
                            getTranslation("operations.view.retryJobs"),
                            VaadinIcon.REFRESH.create(),
                            click -> parts.retryJobs());
            add(all);
        }
        list.removeAll();
        next = null;
        append();
        add(list, more);
        if (!ended) {
            parts.trying(actor).ifPresent(this::add);
            parts.undelivered(actor).ifPresent(this::add);
            add(section("operations.duties.title", new DutyList(actor, parts)));
        }
    }

    private void append() {
        Actor actor = parts.current().get();
        Slice<IncidentView> page =
                ended
                        ? parts.incidents().ended(actor, next, PAGE)
                        : parts.incidents().open(actor, next, PAGE);
        page.items().forEach(incident -> list.add(new IncidentCard(incident, actor, parts)));
        if (list.getChildren().findAny().isEmpty()) {
            list.add(
                    new EmptyState(
                            VaadinIcon.CHECK_CIRCLE_O,
                            getTranslation("operations.view.empty"),
                            getTranslation("operations.view.emptyNext")));
        }
        next = page.next();
        more.setVisible(next != null);
    }

    private Div toggle() {
        Div toggle =
                new Div(
                        choice("operations.view.open", false),
                        choice("operations.view.ended", true));
        toggle.addClassName("gc-toggle");
        toggle.getElement().setAttribute("role", "group");
        return toggle;
    }

    private Button choice(String key, boolean showEnded) {
        Button button = new Button(getTranslation(key));
        button.getElement().setAttribute("aria-pressed", String.valueOf(ended == showEnded));
        if (ended != showEnded) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        QueryParameters shown =
                showEnded ? QueryParameters.of("show", ENDED) : QueryParameters.empty();
        button.addClickListener(
                click -> UI.getCurrent().navigate(OperationsNavigation.PATH, shown));
        return button;
    }

    static Div section(String title, Component content) {
        Div section = new Div(new H2(content.getTranslation(title)), content);
        section.addClassName("gc-card");
        return section;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        parts.news().listen(ui, this::draw);
        addDetachListener(
                detached -> {
                    parts.news().forget(ui);
                    detached.unregisterListener();
                });
    }
}
