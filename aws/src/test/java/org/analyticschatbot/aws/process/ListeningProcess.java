package org.analyticschatbot.aws.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server as a process of its own. */
public final class ListeningProcess implements AutoCloseable {

    private static final long TWO_MINUTES = 120_000_000_000L;

    private final Process process;
    private final int port;

    private ListeningProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it listens.
     *
     * @param port the one that the program was told to listen on
     */
    public static ListeningProcess start(String name, ProcessBuilder program, int port)
            throws IOException, InterruptedException {
        ListeningProcess started = new ListeningProcess(program.start(), port);
        started.awaitReady(name);
        return started;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + TWO_MINUTES;
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException(name + " did not start");
            }
            Thread.sleep(100);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What a launcher has started ends with it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
