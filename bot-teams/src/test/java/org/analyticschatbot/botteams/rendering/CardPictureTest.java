package org.analyticschatbot.botteams.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardPictureTest {

    private static final Color BLUE = new Color(0, 114, 178);
    private static final Color ORANGE = new Color(230, 159, 0);

    @Test
    void a_chart_keeps_its_colours_and_loses_most_of_its_bytes() throws IOException {
        byte[] drawn = chart(1600, 900);

        byte[] shown = CardPicture.of(drawn);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(new Color(picture.getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(150, 300))).isEqualTo(BLUE);
        assertThat(new Color(picture.getRGB(500, 300))).isEqualTo(ORANGE);
        assertThat(shown.length).isLessThan(drawn.length / 4);
    }

    @ParameterizedTest
    @CsvSource({"1600, 900, 800, 450", "1600, 2720, 602, 1024", "400, 300, 400, 300", "1, 9000, 1, 1024"})
    void a_card_takes_pictures_of_limited_size(int width, int height, int shownWidth, int shownHeight)
            throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(CardPicture.of(chart(width, height))));

        assertThat(picture.getWidth()).isEqualTo(shownWidth);
        assertThat(picture.getHeight()).isEqualTo(shownHeight);
    }

    @Test
    void what_is_no_picture_stays_as_it_is() {
        byte[] damaged = {(byte) 0x89, 'P', 'N', 'G'};

        assertThat(CardPicture.of(damaged)).isEqualTo(damaged);
    }

    /** Two bars and smooth letters. */
    private static byte[] chart(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(BLUE);
        graphics.fillRect(200, 400, 300, 400);
        graphics.setColor(ORANGE);
        graphics.fillRect(900, 400, 300, 400);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < 200; i++) {
            graphics.drawOval(i * 8, 20 + i % 7 * 3, 40, 25);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
