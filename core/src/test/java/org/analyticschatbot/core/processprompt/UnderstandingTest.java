package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.memory.Memory;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

final class UnderstandingTest {

    private static final Schema SCHEMA = new Schema(List.of(table("orders"), table("payroll")), List.of());
    private static final ReplyAddress CHANNEL = new ReplyAddress("chat", "C1", "thread", Map.of());

    @Test
    void whoever_only_calls_the_bot_is_asked_back_with_questions_about_the_tables_of_the_conversation() {
        AccessPolicy ordersOnly = (table, asker, place) -> table.equals(TableName.of("orders"));
        Understanding understanding = understanding(ordersOnly);
        Question call = question(" ");

        QueryPlan plan =
                understanding.plan(call, understanding.visibleSchema(call), 1).plan();

        assertThat(plan)
                .isEqualTo(new QueryPlan.AskBack(
                        "What would you like to know? Ask me about your data in plain words.",
                        List.of("How many orders are there?"),
                        "rules"));
    }

    @Test
    void words_are_for_the_planner() {
        Understanding understanding = understanding(AccessPolicy.everything());
        Question help = question("help");

        assertThat(understanding.plan(help, SCHEMA, 1)).isEqualTo(new Understood(DECLINE, true));
    }

    private static final QueryPlan DECLINE = new QueryPlan.Decline("Not understood.", List.of(), "rules");

    private static Understanding understanding(AccessPolicy policy) {
        InMemoryPromptRequests requests = new InMemoryPromptRequests(() -> PromptRequestFixture.NOON, (id, step) -> {});
        return new Understanding(
                () -> SCHEMA,
                policy,
                context -> DECLINE,
                UnderstandingTest::suggested,
                requests,
                new Memory(requests, 1_000));
    }

    private static List<String> suggested(PlanningContext context) {
        return context.schema().tables().stream()
                .map(table -> "How many " + table.name() + " are there?")
                .toList();
    }

    private static TableSchema table(String name) {
        return new TableSchema(TableName.of(name), null, List.of(), List.of(), null);
    }

    private static Question question(String text) {
        return new Question(
                text, new Asker("T1", "U1"), CHANNEL, PromptRequestFixture.NOON, ZoneOffset.UTC, DayOfWeek.MONDAY);
    }
}
