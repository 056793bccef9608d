package org.analyticschatbot.aws.deployment.rehearsal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body in the encoding in which the SDK sends objects: chunks, each after a line with its size in hexadecimal, the last one
 * empty (docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html).
 */
final class AwsChunks {

    private static final String LINE_END = "\r\n";

    private AwsChunks() {}

    static byte[] join(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int at = 0;
        for (int size = sizeAt(text, at); size > 0; size = sizeAt(text, at)) {
            int from = text.indexOf(LINE_END, at) + LINE_END.length();
            content.write(body, from, size);
            at = from + size + LINE_END.length();
        }
        return content.toByteArray();
    }

    private static int sizeAt(String text, int at) {
        String line = text.substring(at, text.indexOf(LINE_END, at));
        int end = line.indexOf(';');
        return Integer.parseInt(end < 0 ? line : line.substring(0, end), 16);
    }
}
