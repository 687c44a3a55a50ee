package org.gridcase.shared.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.gridcase.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PhotoTest {
    private final AttachmentLimits limits =
            new AttachmentLimits(
                    DataSize.ofMegabytes(20), 50_000_000, 2048, 320, 60, DataSize.ofMegabytes(200));

    @Test
    void largeOneIsScaledDownAndGetsAThumbnail() {
        Photo photo = Photo.redrawn(FileType.JPEG, Files.photograph("jpg", 5000, 3000), limits);
        BufferedImage kept = Files.read(photo.bytes());
        assertThat(kept.getWidth()).isEqualTo(photo.width()).isEqualTo(2048);
        assertThat(kept.getHeight()).isEqualTo(photo.height()).isBetween(1228, 1229);
        assertThat(Files.read(photo.thumbnail()).getWidth()).isEqualTo(320);
    }

    @Test
    void smallOneIsNotBlownUp() {
        Photo photo = Photo.redrawn(FileType.PNG, Files.photograph("png", 100, 60), limits);
        assertThat(Files.read(photo.bytes()).getWidth()).isEqualTo(100);
        assertThat(Files.read(photo.thumbnail()).getHeight()).isEqualTo(60);
    }

    /** The red quarter lies upper left in the file; turned, it must be where the camera says. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1, 400, 200, 0.2, 0.2",
        "3, 400, 200, 0.8, 0.8",
        "6, 200, 400, 0.8, 0.2",
        "8, 200, 400, 0.2, 0.8",
    })
    void photographStandsUprightAndForgetsItsMetadata(
            int orientation, int width, int height, double redX, double redY) {
        byte[] original = Files.fromCamera(Files.photograph("jpg", 400, 200), orientation);
        assertThat(holds(original, "SECRET-PLACE")).isTrue();

        Photo photo = Photo.redrawn(FileType.JPEG, original, limits);

        BufferedImage kept = Files.read(photo.bytes());
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        Color there = new Color(kept.getRGB((int) (redX * width), (int) (redY * height)));
        assertThat(there.getRed()).isGreaterThan(200);
        assertThat(there.getBlue()).isLessThan(60);
        for (byte[] bytes : new byte[][] {photo.bytes(), photo.thumbnail()}) {
            assertThat(holds(bytes, "Exif")).isFalse();
            assertThat(holds(bytes, "SECRET-PLACE")).isFalse();
        }
    }

    @Test
    void transparentDrawingStaysOne() {
        Photo photo = Photo.redrawn(FileType.PNG, Files.drawing(50, 50), limits);
        assertThat(photo.type()).isEqualTo(FileType.PNG);
        assertThat(Files.read(photo.bytes()).getColorModel().hasAlpha()).isTrue();
        assertThat(new Color(Files.read(photo.thumbnail()).getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void gifBecomesAStillPicture() {
        Photo photo = Photo.redrawn(FileType.GIF, Files.photograph("gif", 40, 20), limits);
        assertThat(photo.type()).isEqualTo(FileType.PNG);
        assertThat(photo.width()).isEqualTo(40);
    }

    @Test
    void webpBecomesWhatEveryProgramReads() {
        Photo photo = Photo.redrawn(FileType.WEBP, Files.webp(), limits);
        assertThat(photo.type()).isEqualTo(FileType.JPEG);
        assertThat(photo.width()).isEqualTo(1);
    }

    @Test
    void bombIsRefusedByItsHeader() {
        assertThatThrownBy(() -> Photo.redrawn(FileType.PNG, Files.pngBomb(60_000, 60_000), limits))
                .isInstanceOf(DomainException.class)
                .hasMessage("attachment.error.pixels [5000]");
    }

    @Test
    void damagedOneIsRefused() {
        byte[] whole = Files.photograph("png", 300, 300);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> Photo.redrawn(FileType.PNG, half, limits))
                .isInstanceOf(DomainException.class)
                .hasMessage("attachment.error.unreadable");
        assertThatThrownBy(() -> Photo.redrawn(FileType.PNG, Files.pngBomb(10, 10), limits))
                .hasMessage("attachment.error.unreadable");
    }

    @Test
    void damagedAnywhereItIsReadOrRefusedAndNothingElse() {
        Map<FileType, byte[]> whole =
                Map.of(
                        FileType.JPEG,
                        Files.withColourProfile(
                                Files.fromCamera(Files.photograph("jpg", 60, 40), 6)),
                        FileType.PNG,
                        Files.drawing(60, 40),
                        FileType.GIF,
                        Files.photograph("gif", 60, 40),
                        FileType.WEBP,
                        Files.webp());
        Random chance = new Random(5);
        whole.forEach(
                (type, bytes) -> {
                    for (int i = 0; i < 500; i++) {
                        byte[] damaged = bytes.clone();
                        for (int n = chance.nextInt(4); n >= 0; n--) {
                            damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
                        }
                        assertThat(refusal(type, damaged))
                                .as("%s %s", type, HexFormat.of().formatHex(damaged))
                                .isIn(
                                        "none",
                                        "attachment.error.unreadable",
                                        "attachment.error.pixels [5000]");
                    }
                });
    }

    private String refusal(FileType type, byte[] bytes) {
        try {
            Photo.redrawn(type, bytes, limits);
            return "none";
        } catch (Throwable refused) {
            return refused.getMessage();
        }
    }

    private static boolean holds(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
    }
}
