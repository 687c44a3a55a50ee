package org.gridcase.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** One way to add files: the camera, or what is stored already. */
class UploadButton extends Upload {

    /** Named one by one, a telephone hands over a JPEG instead of a format of its maker's. */
    private static final String[] PICTURES = {"image/jpeg", "image/png", "image/webp", "image/gif"};

    private int underWay;

    private UploadButton(PhotoUpload field, boolean several, boolean pictures, DataSize most) {
        addClassName("gc-upload-button");
        setUploadHandler(field::take);
        setMaxFileSize(Math.toIntExact(most.toBytes()));
        setI18n(new UploadWords(this::getTranslation, most));
        if (pictures) {
            setAcceptedFileTypes(PICTURES);
        }
        if (!several) {
            setMaxFiles(1);
        }
        addFileRejectedListener(
                rejected -> field.refuse(rejected.getFileName(), rejected.getErrorMessage()));
        getElement().addEventListener("upload-start", start -> underWay++);
        Stream.of("upload-success", "upload-error", "upload-abort")
                .forEach(end -> getElement().addEventListener(end, ended -> ended()));
    }

    /** The camera first; it is hidden by style where there is none in hand. */
    static List<UploadButton> of(
            PhotoUpload field, boolean several, boolean pictures, DataSize most) {
        UploadButton stored = new UploadButton(field, several, pictures, most);
        if (!pictures) {
            return List.of(stored.named("shared.upload.file", VaadinIcon.PAPERCLIP));
        }
        UploadButton camera = new UploadButton(field, several, true, most);
        camera.addClassName("gc-upload-camera");
        camera.setDropAllowed(false);
        camera.getElement().setProperty("capture", "environment");
        return List.of(
                camera.named("shared.upload.camera", VaadinIcon.CAMERA),
                stored.named("shared.upload.photo", VaadinIcon.PICTURE));
    }

    /** Known here from the browser's own events; also asked by forms before they are sent. */
    @Override
    public boolean isUploading() {
        return underWay > 0;
    }

    private UploadButton named(String key, VaadinIcon icon) {
        setUploadButton(new Button(getTranslation(key), icon.create()));
        return this;
    }

    private void ended() {
        underWay = Math.max(0, underWay - 1);
    }

    /** What arrived is shown as a picture; the component's own list keeps what is under way. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        "this.addEventListener('upload-success', e => setTimeout(() =>"
                                + " this.files = this.files.filter(f => f !== e.detail.file)))");
    }
}
