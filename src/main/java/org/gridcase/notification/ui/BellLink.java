package org.gridcase.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.notification.Bell;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.HeaderPart;
import org.springframework.stereotype.Component;

/** The bell in the head of every page, with the number of what is unread. */
class BellLink extends Anchor {
    private static final int MOST = 99;

    private final transient Actor actor;
    private final transient Bell bell;
    private final transient BellNews news;
    private final Span count = new Span();

    BellLink(Actor actor, Bell bell, BellNews news) {
        super(NotificationsView.PATH);
        this.actor = actor;
        this.bell = bell;
        this.news = news;
        addClassName("gc-bell");
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("gc-count");
        add(icon, count);
        count();
    }

    private void count() {
        int unread = bell.unread(actor);
        count.setVisible(unread > 0);
        count.setText(unread > MOST ? MOST + "+" : Integer.toString(unread));
        String words =
                unread == 0
                        ? getTranslation("notification.bell.none")
                        : getTranslation("notification.bell.unread", count.getText());
        setAriaLabel(words);
        setTitle(words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Runnable deaf = news.listen(actor.staffId(), event.getUI(), this::count);
        addDetachListener(
                detached -> {
                    deaf.run();
                    detached.unregisterListener();
                });
    }

    /** Puts it there. */
    @Component
    static class InTheHead implements HeaderPart {
        private final CurrentActor current;
        private final Bell bell;
        private final BellNews news;

        InTheHead(CurrentActor current, Bell bell, BellNews news) {
            this.current = current;
            this.bell = bell;
            this.news = news;
        }

        @Override
        public com.vaadin.flow.component.Component create() {
            return new BellLink(current.get(), bell, news);
        }
    }
}
