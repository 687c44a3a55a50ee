package org.gridcase.shared.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Cameras write the picture as the chip lay and note in its metadata (Exif) how to turn it. Before
 * the metadata goes, the picture is turned. The note is looked up in the bytes, because ImageIO
 * gives up on the order in which many programs write it.
 */
final class Upright {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int JPEG_APP1 = 0xe1;
    private static final int JPEG_SCAN = 0xda;
    private static final int RIFF_HEADER = 12;
    private static final int RIFF_EXIF = 0x46495845;

    private Upright() {}

    /** What turns the picture; leaves it as it is when nothing readable is noted. */
    static ImageFilter filter(FileType type, byte[] bytes) {
        Orientation noted = null;
        try {
            byte[] exif =
                    switch (type) {
                        case JPEG -> inJpeg(ByteBuffer.wrap(bytes));
                        case WEBP -> inWebp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
                        default -> null;
                    };
            noted = exif == null ? null : ExifUtils.getOrientationFromExif(exif);
        } catch (RuntimeException e) {
            // damaged metadata is no reason to refuse the picture: it is thrown away anyway
        }
        return ExifFilterUtils.getFilterForOrientation(
                noted == null ? Orientation.TOP_LEFT : noted);
    }

    private static byte[] inJpeg(ByteBuffer jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.limit() && jpeg.get(at) == (byte) 0xff) {
            int marker = Byte.toUnsignedInt(jpeg.get(at + 1));
            int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
            if (marker == JPEG_SCAN || length < 2) {
                return null;
            }
            if (marker == JPEG_APP1 && startsWithExif(jpeg, at + 4)) {
                return slice(jpeg, at + 4, length - 2);
            }
            at += 2 + length;
        }
        return null;
    }

    private static byte[] inWebp(ByteBuffer riff) {
        int at = RIFF_HEADER;
        while (at + 8 <= riff.limit()) {
            int length = riff.getInt(at + 4);
            if (length < 0 || length > riff.limit() - at - 8) {
                return null;
            }
            if (riff.getInt(at) == RIFF_EXIF) {
                byte[] noted = slice(riff, at + 8, length);
                return startsWithExif(riff, at + 8)
                        ? noted
                        : ByteBuffer.allocate(EXIF.length + length).put(EXIF).put(noted).array();
            }
            at += 8 + length + (length & 1);
        }
        return null;
    }

    private static boolean startsWithExif(ByteBuffer bytes, int at) {
        return at + EXIF.length <= bytes.limit()
                && ByteBuffer.wrap(EXIF).equals(bytes.slice(at, EXIF.length));
    }

    private static byte[] slice(ByteBuffer bytes, int at, int length) {
        byte[] part = new byte[length];
        bytes.get(at, part);
        return part;
    }
}
