package org.analyticschatbot.botteams.rendering;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The few colours that serve a picture best, as 24-bit RGB. A chart has some flat colours and their shades along edges:
 * each time the colour is taken whose pixels are farthest from all that were taken.
 */
final class Palette {

    private static final int RGB = 0xffffff;
    private static final int CHANNEL = 0xff;
    private static final int BITS = 4;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** The picture in at most that many colours, 16 or fewer. */
    static BufferedImage of(BufferedImage image, int atMost) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Arrays.setAll(pixels, i -> pixels[i] & RGB);
        return new Palette(chosen(pixels, atMost)).paint(pixels, image.getWidth(), image.getHeight());
    }

    private static int[] chosen(int[] pixels, int atMost) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(pixels).forEach(pixel -> counts.merge(pixel, 1, Integer::sum));
        int[] all = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] distances = new long[all.length];
        Arrays.fill(distances, 1);
        int[] chosen = new int[Math.min(atMost, all.length)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = worstServed(all, counts, distances);
            for (int j = 0; j < all.length; j++) {
                long distance = distance(chosen[i], all[j]);
                distances[j] = i == 0 ? distance : Math.min(distances[j], distance);
            }
        }
        return chosen;
    }

    private static int worstServed(int[] all, Map<Integer, Integer> counts, long[] distances) {
        int worst = 0;
        long most = -1;
        for (int i = 0; i < all.length; i++) {
            long weight = distances[i] * counts.getOrDefault(all[i], 0);
            if (weight > most) {
                most = weight;
                worst = all[i];
            }
        }
        return worst;
    }

    private BufferedImage paint(int[] pixels, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, model());
        WritableRaster raster = image.getRaster();
        for (int i = 0; i < pixels.length; i++) {
            raster.setSample(i % width, i / width, 0, nearest.computeIfAbsent(pixels[i], this::nearest));
        }
        return image;
    }

    private IndexColorModel model() {
        return new IndexColorModel(BITS, colours.length, channel(16), channel(8), channel(0));
    }

    private byte[] channel(int shift) {
        byte[] values = new byte[colours.length];
        for (int i = 0; i < colours.length; i++) {
            values[i] = (byte) (colours[i] >> shift);
        }
        return values;
    }

    private int nearest(int pixel) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(pixel, colours[i]) < distance(pixel, colours[best])) {
                best = i;
            }
        }
        return best;
    }

    private static long distance(int a, int b) {
        return square(a, b, 16) + square(a, b, 8) + square(a, b, 0);
    }

    private static long square(int a, int b, int shift) {
        long difference = Math.subtractExact(a >> shift & CHANNEL, b >> shift & CHANNEL);
        return difference * difference;
    }
}
