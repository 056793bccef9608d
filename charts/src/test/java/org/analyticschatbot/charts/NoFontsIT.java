package org.analyticschatbot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.Result;
import org.analyticschatbot.charts.drawing.ChartPng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws in a Java without logical fonts, as a serverless runtime is. */
class NoFontsIT {

    @TempDir
    Path folder;

    @Test
    void a_chart_needs_no_font_but_its_own() throws IOException, InterruptedException {
        Path fonts =
                Files.writeString(folder.resolve("fontconfig.properties"), "version=1\nsequence.allfonts=default\n");
        Path output = folder.resolve("output.txt");

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.awt.fontconfig=" + fonts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Drawing.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(java.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output)).startsWith("drawn");
        assertThat(java.exitValue()).isZero();
    }

    /** The program of the other Java. */
    static final class Drawing {

        private Drawing() {}

        public static void main(String[] arguments) {
            ChartData data = Result.of("city varchar", "orders bigint")
                    .row("東京", 3L)
                    .row("Oslo", 4L)
                    .data();
            byte[] png = new ChartPng(Theme.LIGHT).draw(new ChartChooser().choose("orders", "注文", data), data);
            System.out.println("drawn " + png.length);
        }
    }
}
