package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.analyticschatbot.core.access.AccessFile;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.memory.Memory;
import org.analyticschatbot.core.processprompt.QueryPlan.Decline;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

final class NarrowViewTest {

    private static final Schema SCHEMA = new Schema(List.of(table("orders"), table("payroll")), List.of());
    private static final ReplyAddress CHANNEL = new ReplyAddress("chat", "C1", "thread", Map.of());
    private static final ReplyAddress DIRECT =
            new ReplyAddress("chat", "U1", null, Map.of(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY));
    private static final Decline DECLINE = new Decline("I know no salaries.", List.of("How many orders?"), "rules");

    private final List<RequestId> asked = new ArrayList<>();
    private final InMemoryPromptRequests requests =
            new InMemoryPromptRequests(InstantSource.fixed(PromptRequestFixture.NOON), (id, step) -> asked.add(id));

    @Test
    void what_the_asker_may_use_in_private_is_answered_there_once() {
        NarrowView view = view("""
                rules:
                  - {channel: C1, tables: [orders]}
                  - {user: U1, tables: [orders, payroll]}
                """);
        PromptRequest request = request("U1", CHANNEL);

        Answer.Refusal refusal = view.declined(request, DECLINE);
        Answer.Refusal repeated = view.declined(request, DECLINE);

        assertThat(refusal.sentence())
                .isEqualTo("This needs data that this conversation may not use. I answer you in a direct message.");
        assertThat(repeated).isEqualTo(refusal);
        assertThat(asked)
                .singleElement()
                .satisfies(id -> assertThat(requests.find(id).orElseThrow().question())
                        .isEqualTo(request.question().withReplyTo(DIRECT)));
    }

    @Test
    void whoever_may_not_use_it_at_all_learns_who_grants_access_and_nothing_else() {
        NarrowView view = view("""
                contact: "#data-help"
                rules:
                  - {channel: C1, tables: [orders]}
                """);

        Answer.Refusal refusal = view.declined(request("U2", CHANNEL), DECLINE);

        assertThat(refusal.sentence())
                .isEqualTo("I know no salaries. This conversation may use only some of the data;"
                        + " #data-help can grant more.");
        assertThat(asked).isEmpty();
    }

    @Test
    void where_nothing_is_withheld_the_planner_s_reason_stands_alone() {
        NarrowView view = view("rules: [{channel: C1, tables: [\"*\"]}]");

        assertThat(view.declined(request("U1", CHANNEL), DECLINE))
                .isEqualTo(new Answer.Refusal("I know no salaries.", List.of("How many orders?"), "rules"));
    }

    @Test
    void in_private_there_is_nowhere_else_to_go() {
        NarrowView view = view("rules: [{user: U1, tables: [orders]}]");

        assertThat(view.declined(request("U1", DIRECT), DECLINE).sentence())
                .endsWith("whoever runs the bot can grant more.");
        assertThat(asked).isEmpty();
    }

    private NarrowView view(String policy) {
        AccessPolicy rules = ((AccessFile.Read.Valid) AccessFile.read(policy)).policy();
        Understanding understanding = new Understanding(
                () -> SCHEMA, rules, NarrowViewTest::plan, context -> List.of(), requests, new Memory(requests, 1_000));
        PrivateConversations privately =
                question -> question.replyTo().isPrivate() ? Optional.empty() : Optional.of(DIRECT);
        return new NarrowView(understanding, privately, requests, new Random(1));
    }

    /** Understands the question wherever it sees the table. */
    private static QueryPlan plan(PlanningContext context) {
        return context.schema().table(TableName.of("payroll")).isPresent()
                ? new QueryPlan.RunSql("SELECT 1 FROM payroll", "salaries", "", List.of(), "rules")
                : DECLINE;
    }

    private PromptRequest request(String user, ReplyAddress place) {
        Question question = new Question(
                "What are the salaries?",
                new Asker("T1", user),
                place,
                PromptRequestFixture.NOON,
                ZoneOffset.UTC,
                DayOfWeek.MONDAY);
        return PromptRequest.asked(RequestId.random(new Random(2)), question);
    }

    private static TableSchema table(String name) {
        return new TableSchema(TableName.of(name), null, List.of(), List.of(), null);
    }
}
