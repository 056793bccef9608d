package org.analyticschatbot.core.fetchresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FetchResultTest {

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private final InMemoryPromptRequests requests =
            new InMemoryPromptRequests(() -> PromptRequestFixture.NOON, (id, step) -> {});
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final Set<TableName> allowed = new HashSet<>(Set.of(TableName.of("orders")));
    private final FetchResult fetchResult = new FetchResult(
            requests,
            results,
            new AnswerAccess(
                    requests,
                    () -> SchemaFixture.ORDERS,
                    (table, asker, place) -> allowed.contains(table),
                    Limits.defaults()),
            Limits.defaults());
    private final PromptRequest asked = created();
    private final Asker asker = asked.question().asker();

    @Test
    void a_request_under_way_has_no_answer_yet() {
        assertThat(fetchResult.fetch(asked.id(), asker)).isEqualTo(new Fetched.Found(asked, null, null));
    }

    @Test
    void a_processed_request_comes_with_its_answer() {
        Answer answer = new Answer.Refusal("No such data.", List.of("How many orders?"), "rules");
        PromptRequest processed = requests.save(asked.processed(results.storeAnswer(asked.id(), answer)))
                .orElseThrow();

        assertThat(fetchResult.fetch(asked.id(), asker)).isEqualTo(new Fetched.Found(processed, answer, answer));
    }

    @Test
    void an_answer_is_shown_with_its_first_rows_and_kept_with_more() {
        PromptRequest processed = processed(table(21));

        assertThat(fetchResult.fetch(asked.id(), asker)).isEqualTo(new Fetched.Found(processed, table(20), table(21)));
    }

    @Test
    void rows_are_withheld_from_an_asker_who_may_not_use_their_tables_any_more() {
        processed(table(21));
        allowed.clear();

        assertThat(fetchResult.fetch(asked.id(), asker))
                .isInstanceOfSatisfying(
                        Fetched.Found.class,
                        found -> assertThat(found.whole())
                                .isInstanceOfSatisfying(
                                        Answer.Refusal.class,
                                        refusal ->
                                                assertThat(refusal.sentence()).contains("You may not use all")));
    }

    private PromptRequest processed(Answer answer) {
        return requests.save(
                        asked.planned(PromptRequestFixture.plan()).processed(results.storeAnswer(asked.id(), answer)))
                .orElseThrow();
    }

    private static Answer table(int rows) {
        List<List<@Nullable Object>> numbers = new ArrayList<>();
        for (long number = 0; number < rows; number++) {
            numbers.add(List.of(number));
        }
        return new Answer.Table(
                "Orders: 21 rows.",
                "orders",
                "SELECT order_id FROM orders",
                List.of(new Column("order_id", "bigint")),
                numbers,
                21,
                false,
                List.of(),
                "results/rows-1.csv",
                "",
                "rules",
                0,
                Duration.ofMillis(12),
                null);
    }

    @Test
    void somebody_elses_request_looks_like_one_that_is_not_there() {
        Asker sameNameElsewhere = new Asker(asker.tenant() + "2", asker.userId());

        assertThat(fetchResult.fetch(asked.id(), sameNameElsewhere)).isEqualTo(new Fetched.NotFound());
        assertThat(fetchResult.fetch(fixture.fetchedByTheAsker().id(), asker)).isEqualTo(new Fetched.NotFound());
    }

    private PromptRequest created() {
        PromptRequest request = fixture.fetchedByTheAsker();
        requests.create(request, List.of());
        return requests.find(request.id()).orElseThrow();
    }
}
