package org.gridcase.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks once before what cannot be undone. Everything else is done at once and can be undone, see
 * {@link UndoNotification}.
 */
public class ConfirmAction extends ConfirmDialog {

    /**
     * @param question what is about to be done
     * @param consequence what it means and that it stays so
     * @param word the act as a verb, on the button that does it
     */
    public ConfirmAction(String question, String consequence, String word, Runnable act) {
        setHeader(question);
        setText(consequence);
        setConfirmText(word);
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(getTranslation("shared.confirm.cancel"));
        addConfirmListener(confirmed -> act.run());
    }

    /** Opens the question. */
    public static ConfirmAction ask(
            String question, String consequence, String word, Runnable act) {
        ConfirmAction dialog = new ConfirmAction(question, consequence, word, act);
        dialog.open();
        return dialog;
    }
}
