package org.gridcase.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.attachment.Attachments;
import org.springframework.util.unit.DataSize;

/**
 * Photographs and files being added to a form: the camera on telephones, picking and dropping, how
 * far each upload is, small pictures of what arrived, and taking them out again. Uploads are {@link
 * Attachments#draft drafts}; whoever sends the form attaches them.
 *
 * <p>The value is their ids as decimal strings, in the order shown. Ids that are no own draft and
 * belong to nobody in {@link #showFilesOf} are left out. Made by {@link PhotoUploads}.
 */
public final class PhotoUpload extends CustomField<List<String>> {
    private final transient Attachments attachments;
    private final String by;
    private final boolean several;
    private final List<AttachmentView> files = new ArrayList<>();
    private final Div tiles = new Div();
    private final Div refusals = new Div();
    private final List<UploadButton> buttons;
    private String owner;

    PhotoUpload(
            Attachments attachments, DataSize most, String by, boolean several, boolean pictures) {
        super(List.of());
        this.attachments = attachments;
        this.by = by;
        this.several = several;
        this.buttons = UploadButton.of(this, several, pictures, most);
        tiles.addClassName("gc-photos");
        refusals.addClassName("gc-upload-refusals");
        refusals.getElement().setAttribute("role", "alert");
        Div choices = new Div();
        choices.addClassName("gc-upload");
        buttons.forEach(choices::add);
        add(tiles, choices, refusals);
    }

    /**
     * Files that belong to this owner already may be shown too: the page has made sure that the
     * person may see them.
     */
    public PhotoUpload showFilesOf(String owner) {
        this.owner = owner;
        return this;
    }

    /** Whether something is still on its way; sending the form now would leave it behind. */
    public boolean uploading() {
        return buttons.stream().anyMatch(UploadButton::isUploading);
    }

    /**
     * The ids of all that was added, for sending.
     *
     * @param field what the form calls this field
     * @throws Invalid while something is still on its way, which would be left behind
     */
    public List<Long> whole(String field) {
        if (uploading()) {
            throw new Invalid(field, "shared.upload.underway");
        }
        return getValue().stream().map(Long::valueOf).toList();
    }

    /** Takes one file in; runs outside the page's lock, because a telephone may be slow. */
    void take(UploadEvent upload) throws IOException {
        try (InputStream in = upload.getInputStream()) {
            arrived(upload.getUI(), upload.getFileName(), in);
        }
    }

    void arrived(UI ui, String fileName, InputStream in) {
        try {
            AttachmentView draft = attachments.draft(by, fileName, in);
            ui.access(() -> changed(() -> files.add(draft)));
        } catch (DomainException refused) {
            ui.access(() -> refuse(fileName, getTranslation(refused.key(), refused.args())));
        }
    }

    /** Says at the field why a file is not in it. */
    void refuse(String fileName, String words) {
        refusals.add(new Div(getTranslation("shared.upload.refused", fileName, words)));
    }

    private void remove(AttachmentView file) {
        int place = files.indexOf(file);
        changed(() -> files.remove(file));
        // still there for ten seconds; forgotten drafts are removed anyway
        UndoNotification.show(
                        getTranslation("shared.upload.removed", file.fileName()),
                        () -> changed(() -> files.add(Math.min(place, files.size()), file)))
                .addOpenedChangeListener(
                        change -> {
                            if (!change.isOpened() && !files.contains(file)) {
                                attachments.discard(file.id(), by);
                            }
                        });
    }

    private void changed(Runnable change) {
        change.run();
        refusals.removeAll();
        draw();
        updateValue();
    }

    private void draw() {
        tiles.removeAll();
        List<PhotoTile> drawn =
                files.stream()
                        .map(file -> new PhotoTile(file, attachments, isReadOnly(), this::remove))
                        .toList();
        drawn.forEach(tile -> tile.onOpen(() -> open(drawn, tile)));
        drawn.forEach(tiles::add);
        boolean more = !isReadOnly() && (several || files.isEmpty());
        buttons.forEach(button -> button.setVisible(more));
    }

    private static void open(List<PhotoTile> drawn, PhotoTile chosen) {
        List<PhotoTile> photos = drawn.stream().filter(PhotoTile::isPhoto).toList();
        new Lightbox(
                        photos.stream().map(PhotoTile::photo).toList(),
                        Math.max(0, photos.indexOf(chosen)))
                .open();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        draw();
    }

    @Override
    protected List<String> generateModelValue() {
        return files.stream().map(file -> Long.toString(file.id())).toList();
    }

    @Override
    protected void setPresentationValue(List<String> ids) {
        files.clear();
        ids.stream()
                .flatMap(id -> attachments.find(Long.parseLong(id)).stream())
                .filter(this::mayShow)
                .forEach(files::add);
        draw();
    }

    private boolean mayShow(AttachmentView file) {
        return file.owner() == null ? by.equals(file.by()) : file.owner().equals(owner);
    }
}
