package org.gridcase.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.ui.Photos;
import org.gridcase.shared.ui.Photos.Photo;

/** Files of a case on its page: photographs as pictures, all others by name to be saved. */
final class CaseFileLinks {
    static final String PATH = "files";

    private CaseFileLinks() {}

    /** Nothing for no files. */
    static List<Component> of(List<AttachmentView> files) {
        List<Component> shown = new ArrayList<>();
        List<Photo> photos =
                files.stream().filter(AttachmentView::photo).map(CaseFileLinks::photo).toList();
        if (!photos.isEmpty()) {
            shown.add(new Photos(photos));
        }
        files.stream()
                .filter(file -> !file.photo())
                .map(CaseFileLinks::download)
                .forEach(shown::add);
        return shown;
    }

    private static Photo photo(AttachmentView file) {
        String full = PATH + "/" + file.id();
        return new Photo(file.thumbnail() ? full + "/small" : full, full, file.fileName());
    }

    private static Component download(AttachmentView file) {
        Anchor link =
                new Anchor(
                        PATH + "/" + file.id(),
                        VaadinIcon.FILE_TEXT_O.create(),
                        new Span(file.fileName()));
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("gc-file");
        return new Div(link);
    }
}
