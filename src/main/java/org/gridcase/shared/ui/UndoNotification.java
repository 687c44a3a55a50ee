package org.gridcase.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Says what was done and offers for ten seconds to undo it. */
public class UndoNotification extends Notification {
    private static final int TEN_SECONDS = 10_000;

    /**
     * @param done what was done, as a sentence
     * @param undo takes it back; called at most once
     */
    public UndoNotification(String done, Runnable undo) {
        setDuration(TEN_SECONDS);
        setPosition(Position.BOTTOM_START);
        Button back = new Button(getTranslation("shared.undo.undo"));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClickListener(
                click -> {
                    // a second click may be on its way already
                    if (isOpened()) {
                        close();
                        undo.run();
                    }
                });
        HorizontalLayout row = new HorizontalLayout(new Span(done), back);
        row.setAlignItems(Alignment.CENTER);
        add(row);
    }

    public static UndoNotification show(String done, Runnable undo) {
        UndoNotification shown = new UndoNotification(done, undo);
        shown.open();
        return shown;
    }
}
