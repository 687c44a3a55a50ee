package org.gridcase.supervision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.NavigationChanged;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.supervision.TimeRequests.Part;

/**
 * What waits for the level above (延期与挂起): requests for more time to grant or refuse, one by one or
 * many at once, and suspended steps to let run again.
 */
@Route(SupervisionNavigation.REQUESTS)
@PermitAll
class RequestsView extends Div implements BeforeEnterObserver {
    private static final String PAUSED = "paused";

    private final transient RequestParts parts;
    private final Div heading = new Div();
    private final Div content = new Div();
    private transient RequestList list;
    private Part part = Part.ASKED;

    RequestsView(RequestParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "gc-requests");
        add(heading, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!parts.requests().decides(parts.current().get())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        part =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("part")
                        .filter(PAUSED::equals)
                        .map(paused -> Part.PAUSED)
                        .orElse(Part.ASKED);
        show();
    }

    private void show() {
        Actor actor = parts.current().get();
        heading.removeAll();
        heading.add(new PageHeading(getTranslation("supervision.requests.title"), toggle(actor)));
        list = new RequestList(actor, part, parts, this::show);
        content.removeAll();
        content.add(list);
    }

    private Span toggle(Actor actor) {
        Span toggle = new Span();
        toggle.addClassName("gc-toggle");
        toggle.getElement().setAttribute("role", "group");
        toggle.add(
                choice(Part.ASKED, "supervision.requests.asked", actor),
                choice(Part.PAUSED, "supervision.requests.paused", actor));
        return toggle;
    }

    private Button choice(Part one, String key, Actor actor) {
        int waiting = parts.requests().count(actor, one);
        String word = getTranslation(key);
        Button button = new Button(waiting > 0 ? word + " " + waiting : word);
        button.addClickListener(
                click ->
                        UI.getCurrent()
                                .navigate(
                                        SupervisionNavigation.REQUESTS,
                                        one == Part.PAUSED
                                                ? QueryParameters.of("part", PAUSED)
                                                : QueryParameters.empty()));
        button.getElement().setAttribute("aria-pressed", String.valueOf(part == one));
        if (part != one) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var news =
                ComponentUtil.addListener(
                        attached.getUI(),
                        NavigationChanged.class,
                        arrived -> {
                            // not under the hand of somebody who is choosing
                            if (list != null && !list.choosing()) {
                                show();
                            }
                        });
        addDetachListener(
                detach -> {
                    news.remove();
                    detach.unregisterListener();
                });
    }
}
