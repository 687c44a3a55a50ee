package org.gridcase.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.shared.ui.ConfirmAction;
import org.gridcase.shared.ui.UndoNotification;

/** What may be done with a person's account as it is. */
class AccountDeeds extends Span {
    private final transient Row row;
    private final transient OrganisationParts parts;
    private final transient Runnable changed;

    AccountDeeds(Row row, OrganisationParts parts, Runnable changed) {
        this.row = row;
        this.parts = parts;
        this.changed = changed;
        if (!row.hasAccount()) {
            deed("open", () -> new OpenAccountDialog(row, parts, changed).open());
            return;
        }
        deed("reset", this::reset);
        if (row.enabled()) {
            deed("lock", this::lock);
        } else {
            deed("unlock", this::unlock);
        }
    }

    private void deed(String what, Runnable act) {
        Button button = new Button(getTranslation("accounts.deed." + what), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(button);
    }

    private void reset() {
        ConfirmAction.ask(
                getTranslation("accounts.reset.ask", row.name()),
                getTranslation("accounts.reset.means"),
                getTranslation("accounts.deed.reset"),
                () -> {
                    String password =
                            parts.accounts().resetPassword(row.staffId(), parts.actor().by());
                    new FirstPasswordDialog(row.name(), row.username(), password).open();
                    changed.run();
                });
    }

    private void lock() {
        parts.accounts().lock(row.staffId(), parts.actor().by());
        UndoNotification.show(getTranslation("accounts.locked", row.name()), this::unlock);
        changed.run();
    }

    private void unlock() {
        parts.accounts().unlock(row.staffId(), parts.actor().by());
        changed.run();
    }
}
