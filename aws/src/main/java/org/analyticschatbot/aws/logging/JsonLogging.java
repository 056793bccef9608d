package org.analyticschatbot.aws.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Sends every line to standard output, from where Lambda takes it to CloudWatch. Logback finds this class by its service
 * file and looks no further: no XML is read while somebody waits for a cold start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class JsonLogging extends ContextAwareBase implements Configurator {

    private static final Map<String, Level> QUIETER = Map.of(
            // Quotes what anybody may have sent.
            "com.microsoft.bot.connector.authentication", Level.ERROR,
            "com.slack.api", Level.WARN,
            "software.amazon.awssdk", Level.WARN,
            "org.apache", Level.WARN,
            "org.springframework", Level.WARN);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> output = new ConsoleAppender<>();
        output.setName("stdout");
        output.setContext(context);
        output.setEncoder(encoder(context));
        output.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(output);
        QUIETER.forEach((name, level) -> context.getLogger(name).setLevel(level));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** For a program whose standard output is for people. */
    public static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        }
    }

    private static JsonLineEncoder encoder(LoggerContext context) {
        JsonLineEncoder encoder = new JsonLineEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
