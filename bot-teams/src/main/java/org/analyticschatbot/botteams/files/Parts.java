package org.analyticschatbot.botteams.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into parts of one size; the last one is what is left in the end. */
final class Parts extends OutputStream {

    private final byte[] part;
    private final Receiver receiver;
    private int filled;
    private long sent;

    Parts(int size, Receiver receiver) {
        this.part = new byte[size];
        this.receiver = receiver;
    }

    /** Takes one part after the other. */
    @FunctionalInterface
    interface Receiver {

        /** @param from place of the first byte in the whole */
        void take(byte[] part, long from) throws IOException;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int fits = Math.min(part.length - filled, end - at);
            System.arraycopy(bytes, at, part, filled, fits);
            filled += fits;
            at += fits;
            if (filled == part.length) {
                send();
            }
        }
    }

    /** Sends what is left; without it a broken source would look like the end. */
    void finish() throws IOException {
        if (filled > 0) {
            send();
        }
    }

    private void send() throws IOException {
        byte[] full = Arrays.copyOf(part, filled);
        filled = 0;
        receiver.take(full, sent);
        sent += full.length;
    }
}
