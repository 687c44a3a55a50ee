package org.gridcase.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawn "photograph" of a street: the same street before and after, so that something is to be
 * seen where pages show photographs, and nobody's picture had to be taken.
 */
final class Sketch {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 400;
    private static final int GROUND = 300;
    private static final Color[] WALLS = {
        new Color(0xD9B99B),
        new Color(0xC9C3B5),
        new Color(0xE3CFA4),
        new Color(0xB7C4C9),
        new Color(0xD8A58C)
    };

    private final Graphics2D g;
    private final Random random;

    private Sketch(Graphics2D g, Random random) {
        this.g = g;
        this.random = random;
    }

    /**
     * @param before with what is the matter, else tidy again
     */
    static byte[] of(Tale tale, boolean before, ZonedDateTime at) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // the same place looks the same every time
        String place = tale.grid.code() + tale.matter().place();
        Sketch sketch = new Sketch(g, new Random(place.hashCode()));
        sketch.street(at.getHour() >= 19 || at.getHour() < 6);
        if (before) {
            sketch.matter(tale.item().code().substring(0, 2));
        }
        sketch.stamp(
                tale.grid.code()
                        + "  "
                        + at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
        g.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void street(boolean night) {
        Color high = night ? new Color(0x24344F) : new Color(0x8FBCE0);
        Color low = night ? new Color(0x5A6680) : new Color(0xEAF1F2);
        g.setPaint(new GradientPaint(0, 0, high, 0, GROUND, low));
        g.fillRect(0, 0, WIDTH, GROUND);
        hills(night);
        for (int x = -20; x < WIDTH; ) {
            int width = 90 + random.nextInt(90);
            house(x, width, 90 + random.nextInt(110), night);
            x += width + 8 + random.nextInt(30);
        }
        g.setColor(new Color(0xB9B2A6));
        g.fillRect(0, GROUND, WIDTH, 26);
        g.setColor(new Color(0x6F7276));
        g.fillRect(0, GROUND + 26, WIDTH, HEIGHT);
        g.setColor(new Color(0xE8E4D8));
        for (int x = 10; x < WIDTH; x += 80) {
            g.fillRect(x, GROUND + 78, 42, 5);
        }
        for (int x = 30 + random.nextInt(60); x < WIDTH; x += 150 + random.nextInt(60)) {
            tree(x);
        }
    }

    private void hills(boolean night) {
        Path2D hills = new Path2D.Double();
        hills.moveTo(0, GROUND);
        for (int x = 0; x <= WIDTH; x += 80) {
            hills.lineTo(x, 150 + random.nextInt(50));
        }
        hills.lineTo(WIDTH, GROUND);
        g.setColor(night ? new Color(0x4A5266) : new Color(0xC9C6B4));
        g.fill(hills);
    }

    private void house(int x, int width, int height, boolean night) {
        int top = GROUND - height;
        Color wall = WALLS[random.nextInt(WALLS.length)];
        g.setColor(night ? wall.darker().darker() : wall);
        g.fillRect(x, top, width, height);
        g.setColor(wall.darker());
        g.fillRect(x - 4, top - 8, width + 8, 8);
        for (int wy = top + 14; wy < GROUND - 30; wy += 34) {
            for (int wx = x + 12; wx < x + width - 20; wx += 30) {
                boolean lit = night && random.nextInt(3) == 0;
                g.setColor(lit ? new Color(0xF7D774) : new Color(0x5F7684));
                g.fillRect(wx, wy, 16, 20);
            }
        }
        g.setColor(new Color(0x5B4636));
        g.fillRect(x + width / 2 - 9, GROUND - 30, 18, 30);
    }

    private void tree(int x) {
        g.setColor(new Color(0x6B4F35));
        g.fillRect(x - 4, GROUND - 52, 8, 60);
        g.setColor(new Color(0x6E8F4E));
        for (int i = 0; i < 6; i++) {
            g.fill(blob(x - 28 + random.nextInt(30), GROUND - 96 + random.nextInt(34), 30));
        }
    }

    /** What is the matter, by the category that the item's code begins with. */
    private void matter(String category) {
        int x = 60 + random.nextInt(300);
        switch (category) {
            case "AQ", "GY" -> smoke(x);
            case "DL" -> hole(x);
            case "JM", "ZA" -> van(x);
            case "FW", "SG" -> bricks(x);
            case "SR", "HL" -> heap(x);
            default -> {
                // quarrels and papers leave nothing to be seen in the street
            }
        }
    }

    private void heap(int x) {
        for (int i = 0; i < 26; i++) {
            g.setColor(
                    Color.getHSBColor(
                            random.nextFloat() / 4, 0.25f, 0.4f + random.nextFloat() / 2));
            int wide = 14 + random.nextInt(26);
            g.fill(blob(x + random.nextInt(120), GROUND + random.nextInt(40), wide));
        }
    }

    private void smoke(int x) {
        for (int i = 0; i < 30; i++) {
            int grey = 90 + random.nextInt(90);
            g.setColor(new Color(grey, grey, grey, 120));
            g.fill(blob(x + i * 3 + random.nextInt(40), 210 - i * 6 + random.nextInt(30), 30 + i));
        }
        g.setColor(new Color(0xE8742A));
        g.fill(blob(x + 6, 216, 30));
    }

    private void hole(int x) {
        g.setColor(new Color(0x34363A));
        g.fill(new Ellipse2D.Double(x, GROUND + 46, 150, 44));
        g.setColor(new Color(0x7FA3B5));
        g.fill(new Ellipse2D.Double(x + 18, GROUND + 58, 108, 24));
        g.setColor(new Color(0xE0662F));
        for (int cone = x - 24; cone <= x + 170; cone += 97) {
            g.fillPolygon(
                    new int[] {cone, cone + 10, cone + 20},
                    new int[] {GROUND + 76, GROUND + 44, GROUND + 76},
                    3);
        }
    }

    private void van(int x) {
        g.setColor(new Color(0xE7E4DE));
        g.fillRoundRect(x, GROUND - 34, 170, 64, 18, 18);
        g.setColor(new Color(0x5E7E96));
        g.fillRect(x + 118, GROUND - 24, 40, 24);
        g.setColor(new Color(0x2B2B2B));
        g.fill(blob(x + 22, GROUND + 16, 30));
        g.fill(blob(x + 120, GROUND + 16, 30));
    }

    private void bricks(int x) {
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 7 - row; i++) {
                g.setColor(new Color(0xB5603F));
                g.fillRect(x + row * 11 + i * 22, GROUND + 34 - row * 13, 20, 11);
            }
        }
    }

    /** Place and time in the corner, as service cameras do; left out where no font is installed. */
    private void stamp(String words) {
        try {
            g.setFont(g.getFont().deriveFont(17f));
            g.setColor(new Color(0, 0, 0, 110));
            g.fillRect(0, HEIGHT - 32, WIDTH, 32);
            g.setColor(Color.WHITE);
            g.drawString(words, 14, HEIGHT - 11);
        } catch (RuntimeException | Error noFonts) {
            g.setStroke(new BasicStroke(1));
        }
    }

    private static Ellipse2D blob(int x, int y, int size) {
        return new Ellipse2D.Double(x, y, size, size * 0.9);
    }
}
