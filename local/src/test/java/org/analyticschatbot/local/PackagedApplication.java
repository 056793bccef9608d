package org.analyticschatbot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What this build has packaged, as the launcher starts it from the second time on: unpacked, and with a cache of what the
 * JVM loads. A start takes half the time, and the tests start it often.
 */
public final class PackagedApplication {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path FOLDER = MODULE.resolve("target/app");
    private static final Path JAR = FOLDER.resolve("chatbot.jar");
    private static final Path CACHE = FOLDER.resolve("chatbot.aot");

    /** The second compiler pays for itself after minutes only: without it a start takes three fifths of the time. */
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    private PackagedApplication() {}

    /** The script that starts it. */
    public static Path launcher() {
        return MODULE.resolveSibling("chatbot");
    }

    /** Lets the launcher start it instead of building anything. */
    public static synchronized Map<String, String> environment() throws IOException, InterruptedException {
        if (!isPrepared()) {
            unpack();
            train();
        }
        return Map.of(
                "CHATBOT_JAR",
                JAR.toString(),
                "CHATBOT_JAVA_OPTS",
                "-XX:AOTCache=" + CACHE + " " + FIRST_COMPILER_ALONE);
    }

    /** The jar says of each build that it is of the same day, so that builds can be compared; its file system knows better. */
    private static boolean isPrepared() throws IOException {
        return Files.exists(CACHE) && changed(CACHE).compareTo(changed(packaged())) > 0;
    }

    private static FileTime changed(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime");
    }

    private static void unpack() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(new ProcessBuilder(
                java,
                "-Djarmode=tools",
                "-jar",
                packaged().toString(),
                "extract",
                "--force",
                "--destination",
                FOLDER.toString(),
                "--application-filename",
                JAR.getFileName().toString()));
    }

    private static void train() throws IOException, InterruptedException {
        ProcessBuilder training = new ProcessBuilder("bash", launcher().toString(), "train");
        training.environment().put("CHATBOT_JAR", JAR.toString());
        training.environment().put("CHATBOT_JAVA_OPTS", "-XX:AOTCacheOutput=" + CACHE);
        run(training);
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        Path log = Files.createDirectories(FOLDER).resolve("preparation.log");
        int exitCode = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(String.join(" ", command.command()) + "\n" + Files.readString(log));
        }
    }

    private static Path packaged() throws IOException {
        try (var files = Files.newDirectoryStream(MODULE.resolve("target"), "local-*.jar")) {
            return files.iterator().next();
        }
    }
}
