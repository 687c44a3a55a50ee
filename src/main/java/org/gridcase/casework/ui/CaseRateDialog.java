package org.gridcase.casework.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** An officer enters how the resident rates it, as said on the telephone or at the door. */
class CaseRateDialog extends CaseDialog {

    static final int MAX_WORDS = 500;

    private final CaseStars stars;
    private final TextArea words;

    CaseRateDialog(CaseOnPage page) {
        super(page, "casework.rate");
        say(getTranslation("casework.rate.once"));
        stars = field("rating", new CaseStars());
        words = words("words", "casework.rate.words", MAX_WORDS);
        words.setRequiredIndicatorVisible(false);
    }

    @Override
    void act(String requestId) {
        page().parts()
                .cases()
                .rate(page().actor(), page().number(), stars.stars(), words.getValue(), requestId);
    }
}
