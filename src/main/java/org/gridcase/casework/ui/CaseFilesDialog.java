package org.gridcase.casework.ui;

import java.util.List;
import org.gridcase.shared.ui.PhotoUpload;

/** Adds photographs and files to a case. */
class CaseFilesDialog extends CaseDialog {

    private final PhotoUpload files;

    CaseFilesDialog(CaseOnPage page) {
        super(page, "casework.files");
        files = field("attachments", CaseNoteDialog.photos(page, null));
    }

    static List<Long> ids(PhotoUpload files) {
        return files.getValue().stream().map(Long::valueOf).toList();
    }

    @Override
    void act(String requestId) {
        page().parts().cases().attach(page().actor(), page().number(), ids(files), requestId);
    }
}
