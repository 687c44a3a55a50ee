package org.gridcase.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.notification.Bell;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.Times;

/** What I was told, the newest first; a click goes where it happened. */
@Route(NotificationsView.PATH)
@PermitAll
class NotificationsView extends Div implements HasDynamicTitle {
    static final String PATH = "notifications";
    private static final int PAGE = 30;

    private final transient Bell bell;
    private final transient BellNews news;
    private final transient Times times;
    private final transient Actor actor;
    private final Div list = new Div();
    private final Button more = new Button();
    private final Button allRead = new Button();
    private String next;

    NotificationsView(Bell bell, BellNews news, Times times, CurrentActor current) {
        this.bell = bell;
        this.news = news;
        this.times = times;
        this.actor = current.get();
        addClassNames("gc-page", "narrow");
        list.addClassNames("gc-card", "gc-told");
        allRead.setText(getTranslation("notification.view.allRead"));
        allRead.addClickListener(click -> bell.readAll(actor));
        Button settings =
                new Button(
                        getTranslation("notification.view.settings"),
                        VaadinIcon.COG_O.create(),
                        click -> UI.getCurrent().navigate(NotificationSettingsView.class));
        allRead.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        settings.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setText(getTranslation("notification.view.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> append());
        add(new PageHeading(getPageHeading(), allRead, settings), list, more);
        show();
    }

    private void show() {
        list.removeAll();
        next = null;
        allRead.setEnabled(bell.unread(actor) > 0);
        append();
        if (list.getChildren().findAny().isEmpty()) {
            list.add(
                    new EmptyState(
                            VaadinIcon.BELL_O,
                            getTranslation("notification.view.empty"),
                            getTranslation("notification.view.emptyNext")));
        }
    }

    private void append() {
        Slice<Bell.Line> page = bell.page(actor, getLocale(), next, PAGE);
        page.items().forEach(line -> list.add(new ToldLine(line, times, () -> open(line))));
        next = page.next();
        more.setVisible(next != null);
    }

    private void open(Bell.Line line) {
        bell.read(actor, line.id());
        Location to = new Location(line.path());
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Runnable deaf = news.listen(actor.staffId(), event.getUI(), this::show);
        addDetachListener(
                detached -> {
                    deaf.run();
                    detached.unregisterListener();
                });
    }

    private String getPageHeading() {
        return getTranslation("notification.view.title");
    }

    @Override
    public String getPageTitle() {
        return getPageHeading() + " · " + getTranslation("shell.product");
    }
}
