import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long somebody waits who has just cloned the repository and types ./chatbot: until the server is ready, and until
 * the first question over the demo data has its answer. Then the same for the starts after it.
 *
 * <p>java benchmarks/src/StartUp.java . [starts]
 */
public final class StartUp {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Pattern REQUEST_ID = Pattern.compile("\"request_id\":\"(\\w+)\"");
    private static final String QUESTION = "{\"human_prompt\": \"What is the total revenue by category?\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path repository;
    private final Path folder;
    private final Path clone;

    private StartUp(Path repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
        this.clone = folder.resolve("clone");
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("start-up-");
        int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try {
            new StartUp(Path.of(arguments[0]).toAbsolutePath().normalize(), folder).measure(starts);
        } finally {
            delete(folder);
        }
    }

    private void measure(int starts) throws Exception {
        run("git", "clone", "--quiet", repository.toString(), clone.toString());
        System.out.println("| start | load before | ready | first answer |");
        System.out.println("|---|---:|---:|---:|");
        start("first, builds");
        start("second, while the cache is trained");
        awaitTraining();
        for (int i = 1; i <= starts; i++) {
            start("later, " + i);
        }
    }

    private void start(String name) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String root = "http://127.0.0.1:" + freePort();
        long began = System.nanoTime();
        Process server = server(URI.create(root).getPort());
        try {
            await(() -> said(server, root + "/actuator/health/readiness", "UP"));
            long ready = System.nanoTime();
            String id = ask(root);
            await(() -> said(server, root + "/fetchResult/" + id, "\"PROCESSED\""));
            System.out.printf(
                    "| %s | %.1f | %.1f s | %.1f s |%n",
                    name, load, seconds(began, ready), seconds(began, System.nanoTime()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private Process server(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", clone.resolve("chatbot").toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("server.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHATBOT_"));
        builder.environment().put("CHATBOT_PORT", Integer.toString(port));
        builder.environment().put("CHATBOT_STATE", folder.resolve("state").toString());
        return builder.start();
    }

    private String ask(String root) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/createPromptRequest"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
        String said = client.send(request, BodyHandlers.ofString()).body();
        Matcher id = REQUEST_ID.matcher(said);
        if (!id.find()) {
            throw new IllegalStateException(said);
        }
        return id.group(1);
    }

    private boolean said(Process server, String address, String word) throws IOException, InterruptedException {
        if (!server.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        try {
            return client.send(request, BodyHandlers.ofString()).body().contains(word);
        } catch (ConnectException e) {
            return false;
        }
    }

    /** The launcher's cache of the JVM, which it makes in the background after the first start. */
    private void awaitTraining() throws Exception {
        await(() -> {
            try (Stream<Path> files = Files.walk(clone.resolve(".chatbot"))) {
                return files.anyMatch(file -> file.toString().endsWith(".aot"));
            }
        });
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + LIMIT);
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
