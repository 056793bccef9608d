package org.analyticschatbot.aws.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Whatever is logged while it is open, as the functions write it. */
public final class LogLines implements AutoCloseable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public LogLines() {
        appender.setContext(root.getLoggerContext());
        JsonLineEncoder encoder = new JsonLineEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        appender.setEncoder(encoder);
        appender.setOutputStream(bytes);
        appender.start();
        root.addAppender(appender);
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** @throws com.google.gson.JsonParseException if a line is no JSON */
    public List<JsonObject> all() {
        return text().lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** Those of our own code. */
    public List<JsonObject> ours() {
        return all().stream()
                .filter(line -> line.get("logger").getAsString().startsWith("org.analyticschatbot"))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
