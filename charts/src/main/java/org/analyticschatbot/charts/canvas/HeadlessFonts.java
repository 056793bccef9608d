package org.analyticschatbot.charts.canvas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes Java draw text on a Linux without any font, such as a serverless runtime: there even loading a font of one's
 * own fails ("Fontconfig head is null"), unless a file says that no logical font is needed.
 */
final class HeadlessFonts {

    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    private HeadlessFonts() {}

    /** Whether Java may be asked for fonts other than those of this jar. */
    static boolean systemHasFonts() {
        return System.getProperty(FONT_CONFIGURATION) == null;
    }

    /** Only has an effect before the first use of AWT. */
    static void prepare() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getProperty(FONT_CONFIGURATION) == null && !hasFonts()) {
            System.setProperty(FONT_CONFIGURATION, configuration().toString());
        }
    }

    private static boolean hasFonts() {
        String home = System.getProperty("user.home", "/");
        return Stream.of("/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts", home + "/.local/share/fonts")
                .map(Path::of)
                .anyMatch(HeadlessFonts::hasFiles);
    }

    private static boolean hasFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.find(folder, 6, (path, attributes) -> attributes.isRegularFile())) {
            return files.anyMatch(path -> path.toString().matches("(?i).*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static Path configuration() {
        try {
            Path file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
