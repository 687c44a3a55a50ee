package org.gridcase.shared.ui;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.util.unit.DataSize;

/**
 * Takes an uploaded file into memory, and never more of it than that: the limit of a page is kept
 * by the browser alone, and the server's own is for requests in parts, which nobody has to send.
 */
public final class SmallUpload {
    private SmallUpload() {}

    /**
     * @param most what is longer arrives cut off just behind, and is refused in the words of
     *     whoever reads it
     * @param taken gets what is told of the file, untrusted, and its bytes, under the lock of the
     *     page
     */
    public static UploadHandler to(DataSize most, InMemoryUploadCallback taken) {
        int limit = Math.toIntExact(most.toBytes());
        return upload -> {
            byte[] bytes;
            try (InputStream in = upload.getInputStream()) {
                bytes = in.readNBytes(limit + 1);
            }
            var about =
                    new UploadMetadata(
                            upload.getFileName(), upload.getContentType(), upload.getFileSize());
            upload.getUI()
                    .access(
                            () -> {
                                try {
                                    taken.complete(about, bytes);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        };
    }
}
