package org.analyticschatbot.local.cli.train;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.TemporaryFolder;
import org.analyticschatbot.local.web.Server;
import picocli.CommandLine.Command;

/** Does what people do first: asks questions in the terminal, starts the server and calls it. */
@Command(name = "train", hidden = true, description = "Runs what later starts should find in the JVM's cache.")
public final class TrainCommand implements Callable<Integer> {

    private static final String TABLE = "orders.csv";

    private final Consumer<String[]> commandLine;

    /** @param commandLine runs another command of this process and keeps what it prints to itself */
    public TrainCommand(Consumer<String[]> commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path data = Files.createDirectory(folder.path().resolve("data"));
            copyTable(data.resolve(TABLE));
            ask(data, "How many orders were there per region?");
            ask(data, "What is the average amount?", "--json");
            ask(data, "Which tables are there?");
            serve(LocalSettings.fromEnvironment()
                    .withData(data)
                    .withState(folder.path().resolve("state"))
                    .withHost("127.0.0.1")
                    .withPort(0));
        }
        return ExitCode.ANSWERED.number();
    }

    private static void copyTable(Path file) throws IOException {
        try (InputStream table = TrainCommand.class.getResourceAsStream(TABLE)) {
            Files.copy(Objects.requireNonNull(table), file);
        }
    }

    private void ask(Path data, String question, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "ask";
        arguments[1] = "--data";
        arguments[2] = data.toString();
        arguments[3] = question;
        System.arraycopy(options, 0, arguments, 4, options.length);
        commandLine.accept(arguments);
    }

    private static void serve(LocalSettings settings) throws IOException, InterruptedException {
        try (Server server = Server.run(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            URI root = URI.create("http://127.0.0.1:" + server.port() + "/");
            client.send(HttpRequest.newBuilder(root).build(), BodyHandlers.discarding());
        }
    }
}
