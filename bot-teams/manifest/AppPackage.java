import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the package that is uploaded to Teams: `java bot-teams/manifest/AppPackage.java APP_ID teams-app.zip` puts the id of your
 * bot into manifest.json and packs it with the icons.
 */
public final class AppPackage {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: java bot-teams/manifest/AppPackage.java APP_ID teams-app.zip");
            System.exit(2);
        }
        String appId = UUID.fromString(arguments[0]).toString();
        pack(folder(), appId, Path.of(arguments[1]));
    }

    private static Path folder() {
        Path here = Path.of("bot-teams", "manifest");
        return Files.isDirectory(here) ? here : Path.of("");
    }

    private static void pack(Path from, String appId, Path to) throws IOException {
        String manifest = Files.readString(from.resolve("manifest.json"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            add(zip, "manifest.json", manifest.replace(NO_ID, appId).getBytes(StandardCharsets.UTF_8));
            add(zip, "color.png", Files.readAllBytes(from.resolve("color.png")));
            add(zip, "outline.png", Files.readAllBytes(from.resolve("outline.png")));
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
