package org.gridcase.casework.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** Asks once, with the consequence, before a case that should not exist is ended (作废). */
class CaseWithdrawDialog extends CaseDialog {

    private final TextArea reason;

    CaseWithdrawDialog(CaseOnPage page) {
        super(page, "casework.withdraw");
        dangerous();
        say(getTranslation("casework.withdraw.consequence", page.number()));
        reason = words("reason", "casework.withdraw.reason", CaseDialog.MAX_WORDS);
    }

    @Override
    void act(String requestId) {
        page().parts()
                .cases()
                .withdraw(page().actor(), page().number(), reason.getValue(), requestId);
    }
}
