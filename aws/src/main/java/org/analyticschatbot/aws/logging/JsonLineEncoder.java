package org.analyticschatbot.aws.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Writes an event as one JSON object on one line: {@code timestamp}, {@code level}, {@code logger}, {@code message}, the
 * diagnostic context such as {@code request_id}, and key-value pairs beside them. Of an exception it writes class and
 * stack, and never what it says: that may quote data. So Logback's own encoder, which does, is not used.
 */
final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    /** Frames of one exception at most, without those that the one before has too, so that the line stays far below the 256 KB of an event of CloudWatch. */
    private static final int FRAMES = 40;

    private static final int CAUSES = 8;

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        JsonObject line = new JsonObject();
        line.addProperty("timestamp", event.getInstant().toString());
        line.addProperty("level", event.getLevel().toString());
        line.addProperty("logger", event.getLoggerName());
        line.addProperty("message", event.getFormattedMessage());
        event.getMDCPropertyMap().forEach((name, value) -> addIfFree(line, name, value));
        pairs(event).forEach(pair -> addIfFree(line, pair.key, String.valueOf(pair.value)));
        if (event.getThrowableProxy() != null) {
            line.add("exception", exception(event.getThrowableProxy(), 1));
        }
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<KeyValuePair> pairs(ILoggingEvent event) {
        @Nullable List<KeyValuePair> pairs = event.getKeyValuePairs();
        return pairs == null ? List.of() : pairs;
    }

    private static void addIfFree(JsonObject line, String name, String value) {
        if (!line.has(name)) {
            line.addProperty(name, value);
        }
    }

    private static JsonObject exception(IThrowableProxy thrown, int depth) {
        JsonObject exception = new JsonObject();
        exception.addProperty("class", thrown.getClassName());
        JsonArray stack = new JsonArray();
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        Arrays.stream(frames)
                .limit(Math.min(FRAMES, frames.length - thrown.getCommonFrames()))
                .map(StackTraceElementProxy::getStackTraceElement)
                .forEach(frame -> stack.add(frame.toString()));
        exception.add("stack", stack);
        if (thrown.getCause() != null && depth < CAUSES) {
            exception.add("cause", exception(thrown.getCause(), depth + 1));
        }
        return exception;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
