package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.local.cli.serve.Browser;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server, and a browser that stops it as soon as it has looked at the page. */
final class OpenIT {

    private final List<String> pages = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "serve"})
    void the_page_is_opened_when_it_answers(String command) throws Exception {
        serve(this::read, command);

        assertThat(pages).singleElement().asString().contains("<html");
        assertThat(told()).contains("The chatbot answers on").doesNotContain("browser");
    }

    @Test
    void without_a_browser_the_address_is_said_and_the_server_stays() throws Exception {
        serve(page -> new Browser.Opening.NoBrowser(read(page) == null ? "" : "nobody sits here"), "");

        assertThat(pages).singleElement().asString().contains("<html");
        assertThat(told()).containsPattern("nobody sits here.*http://127.0.0.1:\\d+/");
    }

    @Test
    void what_is_wrong_with_the_data_is_told_when_the_server_starts() throws Exception {
        Path data = DataFolder.withOrders(folder);
        Files.writeString(data.resolve("chatbot.yaml"), "metrics:\n  - name: revenue\n");

        serve(this::read, "");

        assertThat(pages).hasSize(1);
        assertThat(told()).contains("! chatbot.yaml, line 2: A metric needs a table");
    }

    private Browser.Opening read(URI page) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            pages.add(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Thread.currentThread().interrupt();
        return new Browser.Opening.Opened();
    }

    private void serve(Browser browser, String command) throws IOException {
        List<String> arguments = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
        arguments.addAll(
                List.of("--open", "--data", DataFolder.withOrders(folder).toString(), "--port", "0"));
        arguments.addAll(List.of("--state", folder.resolve("state").toString()));
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), err, err, 100);
        CommandLineInterface.run(terminal, browser, arguments.toArray(String[]::new));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
