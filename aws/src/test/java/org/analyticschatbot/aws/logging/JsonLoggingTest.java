package org.analyticschatbot.aws.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

final class JsonLoggingTest {

    private static final Logger LOG = LoggerFactory.getLogger(JsonLoggingTest.class);

    private final LogLines lines = new LogLines();

    @AfterEach
    void stop() {
        lines.close();
    }

    @Test
    void logback_finds_this_configuration_and_no_other() {
        var appenders = ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .iteratorForAppenders();
        lines.close();

        assertThat(appenders)
                .toIterable()
                .filteredOn(ConsoleAppender.class::isInstance)
                .singleElement()
                .extracting(appender -> ((ConsoleAppender<ILoggingEvent>) appender).getEncoder())
                .isInstanceOf(JsonLineEncoder.class);
    }

    @Test
    void a_line_says_when_who_how_bad_and_what() {
        LOG.warn("{} of {}", 2, "a \"quote\"\nand a line");

        assertThat(only().keySet()).containsExactly("timestamp", "level", "logger", "message");
        assertThat(only().get("level").getAsString()).isEqualTo("WARN");
        assertThat(only().get("logger").getAsString()).isEqualTo(JsonLoggingTest.class.getName());
        assertThat(only().get("message").getAsString()).isEqualTo("2 of a \"quote\"\nand a line");
        assertThat(only().get("timestamp").getAsString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void the_request_and_what_else_is_known_stand_beside_the_message_and_never_in_place_of_it() {
        MDC.put("request_id", "r1");
        LOG.atInfo().addKeyValue("rows", 3).addKeyValue("message", "other").log("Read");
        MDC.clear();

        assertThat(only().get("request_id").getAsString()).isEqualTo("r1");
        assertThat(only().get("rows").getAsString()).isEqualTo("3");
        assertThat(only().get("message").getAsString()).isEqualTo("Read");
    }

    @Test
    void an_exception_gives_its_class_and_stack_and_cause_and_not_what_it_says() {
        LOG.error("It broke", new IllegalStateException("cell-4711", new IllegalArgumentException("cell-4712")));

        assertThat(lines.text()).doesNotContain("cell-47");
        JsonObject exception = only().getAsJsonObject("exception");
        assertThat(exception.get("class").getAsString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(exception.getAsJsonArray("stack").get(0).getAsString()).contains(JsonLoggingTest.class.getName());
        assertThat(exception.getAsJsonObject("cause").get("class").getAsString())
                .isEqualTo("java.lang.IllegalArgumentException");
    }

    @Test
    void exceptions_that_cause_each_other_end_somewhere() {
        IllegalStateException first = new IllegalStateException();
        first.initCause(new IllegalStateException(first));

        LOG.error("It broke", first);

        assertThat(only().getAsJsonObject("exception").has("cause")).isTrue();
    }

    private JsonObject only() {
        assertThat(lines.all()).hasSize(1);
        return lines.all().getFirst();
    }
}
