package org.gridcase.shared.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Cameras write the picture as the chip lay and note in its metadata how to turn it. Before the
 * metadata goes, the picture is turned.
 */
final class Upright {
    private static final int RIFF_HEADER = 12;
    private static final int EXIF_CHUNK = 0x46495845;

    private Upright() {}

    /** What turns the picture; leaves it as it is when nothing readable is noted. */
    static ImageFilter filter(FileType type, byte[] bytes, ImageReader reader) {
        Orientation noted = null;
        try {
            noted =
                    switch (type) {
                        case JPEG -> ExifUtils.getExifOrientation(reader, 0);
                        case WEBP -> inWebp(bytes);
                        default -> null;
                    };
        } catch (IOException | RuntimeException e) {
            // damaged metadata is no reason to refuse the picture: it is thrown away anyway
        }
        return ExifFilterUtils.getFilterForOrientation(
                noted == null ? Orientation.TOP_LEFT : noted);
    }

    private static Orientation inWebp(byte[] bytes) {
        ByteBuffer riff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = RIFF_HEADER;
        while (at + 8 <= bytes.length) {
            int length = riff.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - 8) {
                return null;
            }
            if (riff.getInt(at) == EXIF_CHUNK) {
                byte[] exif = new byte[length + 6];
                System.arraycopy(new byte[] {'E', 'x', 'i', 'f', 0, 0}, 0, exif, 0, 6);
                System.arraycopy(bytes, at + 8, exif, 6, length);
                return ExifUtils.getOrientationFromExif(exif);
            }
            at += 8 + length + (length & 1);
        }
        return null;
    }
}
