package org.analyticschatbot.botteams.files;

import java.io.OutputStream;

/** Only counts: an upload has to say first how much it will be. */
final class CountedBytes extends OutputStream {

    private long count;

    long count() {
        return count;
    }

    @Override
    public void write(int one) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }
}
