package org.gridcase.casework.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.gridcase.supervision.Urging;

/** Urges whoever has the case (催办), with a word if one likes. */
class CaseUrgeDialog extends CaseDialog {

    private final TextArea words;

    CaseUrgeDialog(CaseOnPage page) {
        super(page, "casework.urge");
        say(getTranslation("casework.urge.consequence"));
        words = words("words", "casework.urge.words", Urging.MAX_WORDS);
        words.setRequiredIndicatorVisible(false);
    }

    @Override
    void act(String requestId) {
        page().parts().urging().urge(page(), words.getValue(), requestId);
    }
}
