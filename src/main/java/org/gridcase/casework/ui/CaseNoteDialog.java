package org.gridcase.casework.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.gridcase.shared.ui.PhotoUpload;

/** A note with photographs; from the grid worker on site of an emergency it is tracking. */
class CaseNoteDialog extends CaseDialog {

    private final TextArea words;
    private final PhotoUpload photos;

    CaseNoteDialog(CaseOnPage page, boolean tracking) {
        super(page, tracking ? "casework.track" : "casework.note");
        if (tracking) {
            say(getTranslation("casework.track.duty"));
        }
        words = words("words", "casework.note.words", MAX_WORDS);
        photos = field("attachments", photos(page, tracking ? "image/*" : null));
    }

    static PhotoUpload photos(CaseOnPage page, String accept) {
        PhotoUpload photos = page.parts().uploads().field(page.actor().staffId(), true, accept);
        photos.setLabel(photos.getTranslation("casework.files.label"));
        return photos;
    }

    @Override
    void act(String requestId) {
        page().parts()
                .cases()
                .note(
                        page().actor(),
                        page().number(),
                        words.getValue(),
                        photos.whole("attachments"),
                        requestId);
    }
}
