package org.gridcase.shared.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.util.unit.DataSize;

/** What an upload says about itself, in the person's language. */
class UploadWords extends UploadI18N {

    UploadWords(BiFunction<String, Object[], String> text, DataSize most) {
        String add = say(text, "shared.upload.file");
        setAddFiles(new AddFiles().setOne(add).setMany(add));
        String drop = say(text, "shared.upload.drop");
        setDropFiles(new DropFiles().setOne(drop).setMany(drop));
        setError(
                new Error()
                        .setTooManyFiles(say(text, "shared.upload.onlyOne"))
                        .setIncorrectFileType(say(text, "shared.upload.onlyPictures"))
                        .setFileIsTooBig(
                                say(text, "attachment.error.tooLarge", most.toMegabytes())));
        setUploading(uploading(text));
        setFile(
                new File()
                        .setRetry(say(text, "shared.upload.retry"))
                        .setStart(say(text, "shared.upload.start"))
                        .setRemove(say(text, "shared.upload.cancel")));
        setUnits(List.of("B", "KB", "MB", "GB"));
    }

    private static Uploading uploading(BiFunction<String, Object[], String> text) {
        String broken = say(text, "shared.upload.broken");
        return new Uploading()
                .setStatus(
                        new Uploading.Status()
                                .setConnecting(say(text, "shared.upload.connecting"))
                                .setStalled(say(text, "shared.upload.stalled"))
                                .setProcessing(say(text, "shared.upload.processing"))
                                .setHeld(say(text, "shared.upload.held")))
                .setRemainingTime(
                        new Uploading.RemainingTime()
                                .setPrefix(say(text, "shared.upload.remaining"))
                                .setUnknown(say(text, "shared.upload.unknown")))
                .setError(
                        new Uploading.Error()
                                .setServerUnavailable(broken)
                                .setUnexpectedServerError(broken)
                                .setForbidden(broken));
    }

    private static String say(
            BiFunction<String, Object[], String> text, String key, Object... args) {
        return text.apply(key, args);
    }
}
