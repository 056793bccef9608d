package org.analyticschatbot.local.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes. Answers go to {@code out}, all else to {@code err}; both speak UTF-8, whatever the
 * locale says.
 *
 * @param width columns of the window; no limit where nobody looks, as in a pipe
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, int width) {

    private static final int NARROWEST = 40;

    /** Of this process. The launcher sets {@code COLUMNS} when the output is a window. */
    public static Terminal ofProcess() {
        return new Terminal(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), width(System.getenv()));
    }

    /** Where nobody reads and nobody writes. */
    public static Terminal silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(InputStream.nullInputStream(), nowhere, nowhere, Integer.MAX_VALUE);
    }

    static int width(Map<String, String> environment) {
        try {
            return Math.max(NARROWEST, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    /** Something on the way, or something wrong; seen at once. */
    public void tell(String message) {
        err.println(PlainText.lines(message));
        err.flush();
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
