package org.analyticschatbot.local.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.local.cli.terminal.Terminal;

/** What a command line came to. */
record Run(int exitCode, String out, String err) {

    private static final int WINDOW = 100;

    static Run of(String... arguments) {
        return withInput(InputStream.nullInputStream(), arguments);
    }

    static Run withInput(String input, String... arguments) {
        return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    private static Run withInput(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = CommandLineInterface.run(new Terminal(in, stream(out), stream(err), WINDOW), arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
