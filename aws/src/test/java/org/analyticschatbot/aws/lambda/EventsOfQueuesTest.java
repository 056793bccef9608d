package org.analyticschatbot.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.aws.assembly.NoContext;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.glue.GlueChange;
import org.analyticschatbot.aws.glue.GlueSnapshot;
import org.analyticschatbot.aws.queue.Redelivery;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.core.sweeper.Sweeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events as SQS, EventBridge and Scheduler bring them. */
final class EventsOfQueuesTest {

    private static final RequestId FIRST =
            RequestId.parse("2bndt8zn7gk5w5xatr30grdqy8").orElseThrow();
    private static final RequestId SECOND =
            RequestId.parse("7zrm3zd7y3n7a2y0mafbzyq7xb").orElseThrow();

    private final Parts parts = mock();
    private final Chatbot chatbot = mock();
    private final Redelivery redelivery = mock();

    @BeforeEach
    void assemble() {
        when(parts.chatbot()).thenReturn(chatbot);
        when(parts.redelivery()).thenReturn(redelivery);
        when(parts.metrics()).thenReturn(mock());
    }

    @Test
    void of_a_batch_only_what_is_not_settled_comes_again() throws IOException {
        when(chatbot.perform(Step.PLAN, FIRST)).thenReturn(new StepResult.Settled());
        when(chatbot.perform(Step.PLAN, SECOND)).thenReturn(new StepResult.Retry(Duration.ofSeconds(20)));

        String answer = call(new PlanQueryHandler(() -> parts), "sqs.json");

        assertThat(answer)
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2e1424d4-f796-459a-8184-9c92662be6da\"},"
                        + "{\"itemIdentifier\":\"5d5c7a3e-0000-4c0f-9b43-8f2a6d9f0003\"}]}");
        verify(redelivery).after(any(), any());
    }

    @Test
    void what_had_to_wait_again_and_again_is_left_to_the_sweeper_and_is_no_dead_letter() throws IOException {
        when(chatbot.perform(any(), any())).thenReturn(new StepResult.Retry(Duration.ofSeconds(30)));
        String fourth = resource("sqs.json").replaceAll("(\"ApproximateReceiveCount\"): \"[0-9]+\"", "$1: \"4\"");

        String answer = answer(new PlanQueryHandler(() -> parts), fourth);

        assertThat(answer)
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"5d5c7a3e-0000-4c0f-9b43-8f2a6d9f0003\"}]}");
        verify(redelivery, never()).after(any(), any());
    }

    @Test
    void what_breaks_keeps_nothing_from_being_settled() throws IOException {
        when(chatbot.perform(Step.PLAN, FIRST)).thenThrow(new IllegalArgumentException("broken"));
        when(chatbot.perform(Step.PLAN, SECOND)).thenReturn(new StepResult.Settled());

        String answer = call(new PlanQueryHandler(() -> parts), "sqs.json");

        assertThat(answer)
                .contains("059f36b4-87a3-44ab-83d2-661975830a7d")
                .doesNotContain("2e1424d4-f796-459a-8184-9c92662be6da");
    }

    @Test
    void the_end_of_a_query_completes_its_request() throws IOException {
        when(chatbot.queryEnded("01234567-0123-0123-0123-012345678901")).thenReturn(new StepResult.Settled());

        String answer = call(new CompleteQueryHandler(() -> parts), "sqs-athena.json");

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        verify(chatbot).queryEnded("01234567-0123-0123-0123-012345678901");
    }

    @Test
    void a_schedule_sweeps() throws IOException {
        Sweeper sweeper = mock();
        when(chatbot.sweeper()).thenReturn(sweeper);

        String answer = call(new SweeperHandler(() -> parts), "scheduler.json");

        assertThat(answer).isEmpty();
        verify(sweeper).sweep();
    }

    @Test
    void a_schedule_reads_the_catalog_anew() throws IOException {
        GlueSnapshot snapshot = mock();
        when(parts.catalogSnapshot()).thenReturn(snapshot);

        String answer = call(new CatalogHandler(() -> parts), "scheduler.json");

        assertThat(answer).isEmpty();
        verify(snapshot).refreshAll();
    }

    @Test
    void changes_of_a_database_are_read_together_and_other_databases_do_not_suffer() throws IOException {
        GlueSnapshot snapshot = mock();
        when(parts.catalogSnapshot()).thenReturn(snapshot);
        doThrow(new IllegalStateException("Glue does not answer"))
                .when(snapshot)
                .refresh(new GlueChange("web", List.of()));

        String answer = call(new CatalogChangeHandler(() -> parts), "sqs-glue.json");

        assertThat(answer)
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"web-1\"},"
                        + "{\"itemIdentifier\":\"no-event\"},{\"itemIdentifier\":\"web-2\"}]}");
        verify(snapshot).refresh(new GlueChange("sales", List.of("orders", "returns")));
        verify(snapshot, times(2)).refresh(any());
    }

    private static String call(RequestStreamHandler handler, String event) throws IOException {
        return answer(handler, resource(event));
    }

    private static String answer(RequestStreamHandler handler, String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, NoContext.get());
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EventsOfQueuesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
