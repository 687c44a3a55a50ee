package org.gridcase.casework.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** An officer enters a resident's objection to the public notice. */
class CaseObjectionDialog extends CaseDialog {

    static final int MAX_CONTACT = 100;

    private final TextArea words;
    private final TextField contact;

    CaseObjectionDialog(CaseOnPage page) {
        super(page, "casework.object");
        say(getTranslation("casework.object.consequence"));
        words = words("words", "casework.object.words", CaseDialog.MAX_WORDS);
        contact = field("contact", contact());
    }

    private TextField contact() {
        TextField field = new TextField(getTranslation("casework.object.contact"));
        field.setHelperText(getTranslation("casework.object.contactHelp"));
        field.setMaxLength(MAX_CONTACT);
        field.setWidthFull();
        return field;
    }

    @Override
    void act(String requestId) {
        page().parts()
                .cases()
                .object(
                        page().actor(),
                        page().number(),
                        words.getValue(),
                        contact.getValue(),
                        requestId);
    }
}
