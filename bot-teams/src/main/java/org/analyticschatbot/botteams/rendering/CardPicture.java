package org.analyticschatbot.botteams.rendering;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A chart as small as a card shows it, in few colours: a sixth of its bytes, so that it fits in beside the table. Teams
 * takes pictures of at most 1,024 by 1,024 pixels in cards (learn.microsoft.com, "Format cards in Teams").
 */
final class CardPicture {

    /** Pixels; a card in a wide window of Teams is some 700 wide. */
    private static final int WIDTH = 800;

    private static final int HEIGHT = 1024;
    private static final int COLOURS = 16;

    private CardPicture() {}

    /** @param png what is no picture comes back as it is */
    static byte[] of(byte[] png) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
            return whole == null ? png : png(Palette.of(scaled(whole), COLOURS));
        } catch (IOException damaged) {
            return png;
        }
    }

    private static BufferedImage scaled(BufferedImage whole) {
        double factor = Math.min(1, Math.min((double) WIDTH / whole.getWidth(), (double) HEIGHT / whole.getHeight()));
        int width = Math.max(1, (int) (whole.getWidth() * factor));
        int height = Math.max(1, (int) (whole.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return scaled;
    }

    /** As small as the writer can. */
    private static byte[] png(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "png")
                .next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
