package org.gridcase.shared.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people upload them, and as those do who mean harm. */
final class Files {
    private Files() {}

    /** A photograph: red in its upper left quarter, blue elsewhere. */
    static byte[] photograph(String format, int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    /** A drawing with a transparent background. */
    static byte[] drawing(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] written(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return image;
    }

    /**
     * The same JPEG with the metadata of a camera: how to turn it, and where it was taken.
     *
     * @param orientation of Exif, 1 upright, 6 lies on its left side
     */
    static byte[] fromCamera(byte[] jpeg, int orientation) {
        byte[] place = "GPS-SECRET-PLACE\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        // orientation, SHORT
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        // image description, ASCII, behind the directory
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(38);
        exif.putInt(0).put(place);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The same JPEG with a colour profile that begins like one and is none. */
    static byte[] withColourProfile(byte[] jpeg) {
        ByteBuffer profile = ByteBuffer.allocate(14 + 132);
        profile.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
        profile.put((byte) 1).put((byte) 1);
        profile.putInt(132).putInt(0).putInt(0x02100000);
        profile.put("mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
        profile.position(14 + 36);
        profile.put("acsp".getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(jpeg.length + 4 + profile.capacity())
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe2)
                .putShort((short) (profile.capacity() + 2))
                .put(profile.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A few bytes whose header promises a picture of that size. */
    static byte[] pngBomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }

    /** One pixel of WebP; the JDK cannot write one. */
    static byte[] webp() {
        return Base64.getDecoder()
                .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
