package org.gridcase.shared.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import org.gridcase.shared.DomainException;

/**
 * A photograph drawn anew: upright, no larger than needed, and without anything of the file it came
 * in, so that neither place nor device nor hidden content stays.
 *
 * @param thumbnail JPEG
 */
record Photo(FileType type, byte[] bytes, int width, int height, byte[] thumbnail) {
    private static final double QUALITY = 0.85;

    /**
     * @throws DomainException {@code attachment.error.pixels} when the header promises more pixels
     *     than allowed, before any is decoded; {@code attachment.error.unreadable} when it cannot
     *     be decoded
     */
    static Photo redrawn(FileType type, byte[] original, AttachmentLimits limits) {
        try {
            BufferedImage image = decode(type, original, limits);
            // a camera's file stays small as JPEG; what may be transparent or line art stays PNG
            boolean jpeg = type == FileType.JPEG || (type == FileType.WEBP && opaque(image));
            FileType kept = jpeg ? FileType.JPEG : FileType.PNG;
            return new Photo(
                    kept,
                    encode(jpeg ? onWhite(image) : image, kept),
                    image.getWidth(),
                    image.getHeight(),
                    encode(onWhite(within(image, limits.thumbnail())), FileType.JPEG));
        } catch (DomainException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // readers throw whatever they stumble over, such as a colour profile that is none
            throw new DomainException("attachment.error.unreadable");
        }
    }

    private static BufferedImage decode(FileType type, byte[] original, AttachmentLimits limits)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            // without metadata, which may be damaged or hold packed bombs
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > limits.pixels()) {
                throw new DomainException("attachment.error.pixels", limits.pixels() / 10_000);
            }
            ImageFilter upright = Upright.filter(type, original);
            ImageReadParam param = reader.getDefaultReadParam();
            // decoding every second or third pixel of a very large one saves most of the memory
            int step = Math.max(1, Math.max(width, height) / (2 * limits.edge()));
            param.setSourceSubsampling(step, step, 0, 0);
            return upright.apply(within(reader.read(0, param), limits.edge()));
        } finally {
            reader.dispose();
        }
    }

    /** Scaled down to the edge; a smaller picture is never blown up. */
    private static BufferedImage within(BufferedImage image, int edge) throws IOException {
        if (Math.max(image.getWidth(), image.getHeight()) <= edge) {
            return image;
        }
        return Thumbnails.of(image).size(edge, edge).asBufferedImage();
    }

    private static boolean opaque(BufferedImage image) {
        return !image.getColorModel().hasAlpha();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage plain =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    private static byte[] encode(BufferedImage image, FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var builder = Thumbnails.of(image).scale(1).outputFormat(type.ending());
        if (type == FileType.JPEG) {
            builder.outputQuality(QUALITY);
        }
        builder.toOutputStream(out);
        return out.toByteArray();
    }
}
