package org.gridcase.casework.ui;

import org.gridcase.shared.ui.PhotoUpload;

/** Adds photographs and files to a case. */
class CaseFilesDialog extends CaseDialog {

    private final PhotoUpload files;

    CaseFilesDialog(CaseOnPage page) {
        super(page, "casework.files");
        files = field("attachments", CaseNoteDialog.photos(page, null));
    }

    @Override
    void act(String requestId) {
        page().parts()
                .cases()
                .attach(page().actor(), page().number(), files.whole("attachments"), requestId);
    }
}
