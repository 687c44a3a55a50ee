package org.gridcase.deliberation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.ui.Photos;
import org.gridcase.shared.ui.Photos.Photo;

/** Photographs of the sheet and of the room: for officers only, as they may show names. */
class ProposalFiles extends Section {

    ProposalFiles(List<AttachmentView> files) {
        addClassName("gc-card");
        add(new H2(getTranslation("deliberation.page.files")));
        List<Photo> photos =
                files.stream().filter(AttachmentView::photo).map(ProposalFiles::photo).toList();
        if (!photos.isEmpty()) {
            add(new Photos(photos));
        }
        files.stream().filter(file -> !file.photo()).map(ProposalFiles::link).forEach(this::add);
    }

    private static Photo photo(AttachmentView file) {
        String full = ProposalFileController.PATH + "/" + file.id();
        return new Photo(file.thumbnail() ? full + "/small" : full, full, file.fileName());
    }

    private static Anchor link(AttachmentView file) {
        Anchor link = new Anchor(ProposalFileController.PATH + "/" + file.id(), file.fileName());
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("gc-file");
        return link;
    }
}
