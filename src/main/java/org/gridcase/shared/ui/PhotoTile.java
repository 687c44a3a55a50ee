package org.gridcase.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.gridcase.shared.attachment.AttachmentContent;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.shared.ui.Photos.Photo;

/**
 * One file of a form: a photograph by its small picture, anything else by its name. The pictures
 * have addresses of this page and session alone, gone with it.
 */
class PhotoTile extends Div {
    private final AttachmentView file;
    private final Image small = new Image();
    private final NativeButton open = new NativeButton();

    PhotoTile(
            AttachmentView file,
            Attachments attachments,
            boolean fixed,
            Consumer<AttachmentView> remove) {
        this.file = file;
        addClassName("gc-photo-tile");
        if (file.photo()) {
            small.setAlt(file.fileName());
            small.getElement()
                    .setAttribute(
                            "src",
                            content(
                                    () ->
                                            attachments
                                                    .thumbnail(file.id())
                                                    .orElseGet(() -> attachments.open(file.id()))));
            small.getElement()
                    .setAttribute("data-full", content(() -> attachments.open(file.id())));
            open.add(small);
            open.setAriaLabel(getTranslation("shared.photos.open", file.fileName()));
            add(open);
        } else {
            add(new Span(VaadinIcon.FILE_TEXT_O.create(), new Span(file.fileName())));
            addClassName("gc-file-tile");
        }
        if (!fixed) {
            add(removal(remove));
        }
    }

    boolean isPhoto() {
        return file.photo();
    }

    Photo photo() {
        return new Photo(
                small.getElement().getAttribute("src"),
                small.getElement().getAttribute("data-full"),
                file.fileName());
    }

    void onOpen(Runnable opened) {
        open.addClickListener(click -> opened.run());
    }

    private Button removal(Consumer<AttachmentView> remove) {
        Button button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(file));
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("shared.upload.remove", file.fileName()));
        button.setTooltipText(getTranslation("shared.upload.remove", file.fileName()));
        return button;
    }

    private interface Source {
        AttachmentContent read();
    }

    private static DownloadHandler content(Source source) {
        return DownloadHandler.fromInputStream(
                        download -> {
                            AttachmentContent content = source.read();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(content.bytes()),
                                    content.view().fileName(),
                                    content.mediaType(),
                                    content.bytes().length);
                        })
                .inline();
    }
}
