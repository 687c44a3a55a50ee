package org.gridcase.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word to the person at the foot of the page. */
public final class Message {
    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Message() {}

    /** Something went as wished. */
    public static Notification done(String words) {
        return Notification.show(words, SHORT, Position.BOTTOM_START);
    }

    /** Something did not go; says what is safe and what to do, and stays long enough to be read. */
    public static Notification refused(String words) {
        Notification shown = Notification.show(words, LONG, Position.BOTTOM_CENTER);
        shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
        return shown;
    }
}
