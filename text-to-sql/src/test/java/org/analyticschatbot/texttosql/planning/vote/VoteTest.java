package org.analyticschatbot.texttosql.planning.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.planning.vote.Trial.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoteTest {

    private static final String QUESTION = "How many orders?";
    private static final String ALL = "SELECT count(*) FROM orders";
    private static final String PAID = "SELECT count(*) FROM orders WHERE state = 'paid'";
    private static final String PEOPLE = "SELECT count(DISTINCT customer) FROM orders";

    private final Map<String, Result> results = new HashMap<>();
    private final List<String> tried = new ArrayList<>();

    @Test
    void statements_that_say_the_same_win_and_nothing_is_run() {
        QueryPlan plan = decide(sql(PAID), sql(ALL), sql("SELECT COUNT(1) AS n FROM orders o"));

        assertRuns(plan, ALL, "2 of 3 readings of the question agree.");
        assertThat(tried).isEmpty();
    }

    @Test
    void where_statements_differ_their_rows_decide() {
        results.put("DISTINCT", rows(row(7)));
        results.put("'paid'", rows(row(9)));
        results.put("count(*)", rows(row(new BigDecimal("7.00"))));

        QueryPlan plan = decide(sql(PAID), sql(PEOPLE), sql(ALL));

        assertRuns(plan, PEOPLE, "2 of 3 readings of the question agree.");
        assertThat(tried).hasSize(3);
    }

    @Test
    void what_says_the_same_is_run_once() {
        decide(sql(ALL), sql(ALL), sql(PAID), sql(PEOPLE), sql(PAID));

        assertThat(tried).hasSize(3);
    }

    @Test
    void the_order_of_rows_counts_where_both_sort_them() {
        results.put("customer DESC", rows(row("b"), row("a")));
        results.put("customer ASC", rows(row("a"), row("b")));
        results.put("WHERE", rows(row("b"), row("a")));
        String up = "SELECT orders.customer FROM orders ORDER BY orders.customer";
        String down = "SELECT orders.customer FROM orders ORDER BY orders.customer DESC";
        String unsorted = "SELECT customer FROM orders WHERE state = 'paid'";

        assertThat(decide(sql(up), sql(down))).isInstanceOf(QueryPlan.AskBack.class);
        assertThat(decide(sql(up), sql(unsorted))).isInstanceOf(QueryPlan.RunSql.class);
        assertThat(decide(sql(down), sql(unsorted))).isInstanceOf(QueryPlan.RunSql.class);
    }

    @Test
    void a_statement_that_breaks_has_no_vote() {
        results.put("'paid'", new Result.Broken());
        results.put("DISTINCT", rows(row(7)));
        results.put("count(*)", rows(row(7)));

        QueryPlan plan = decide(sql(PAID), sql(PEOPLE), sql(ALL));

        assertRuns(plan, PEOPLE, "2 of 3 readings of the question agree.");
    }

    @Test
    void where_all_differ_the_asker_is_asked_which_reading_is_meant() {
        results.put("'paid'", rows(row(4711)));
        results.put("DISTINCT", rows(row(8)));
        results.put("count(*)", rows(row(9)));

        QueryPlan plan = decide(sql(ALL), sql(PAID), sql(PEOPLE));

        assertThat(plan)
                .isEqualTo(new QueryPlan.AskBack(
                        "This question can be read in 3 ways, and they give different rows. Which one is meant?",
                        List.of(
                                "How many orders? (shows count(*))",
                                "How many orders? (shows count(*), only where orders.state = 'paid')",
                                "How many orders? (shows count(DISTINCT orders.customer))"),
                        "test-model"));
        assertThat(plan.toString()).doesNotContain("4711");
    }

    @Test
    void half_is_no_majority() {
        results.put("'paid'", rows(row(1)));
        results.put("count(*)", rows(row(2)));

        assertThat(decide(sql(ALL), sql(PAID), sql(PAID), sql(ALL))).isInstanceOf(QueryPlan.AskBack.class);
    }

    @Test
    void a_reading_that_has_less_than_the_others_is_told_by_what_it_lacks() {
        results.put("'paid'", rows(row(1)));
        results.put("count(*)", rows(row(2)));

        assertThat(decide(sql(ALL), sql(PAID)))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        ask -> assertThat(ask.options())
                                .containsExactly(
                                        "How many orders? (not only where orders.state = 'paid')",
                                        "How many orders? (only where orders.state = 'paid')"));
    }

    @Test
    void every_part_of_a_statement_can_set_it_apart() {
        String long1 =
                "SELECT DISTINCT state FROM orders GROUP BY state HAVING count(*) > 3 ORDER BY state DESC LIMIT 5";
        String long2 = "SELECT name FROM people";

        assertThat(decide(sql(long1), sql(long2)))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        ask -> assertThat(ask.options())
                                .containsExactly(
                                        "How many orders? (shows distinct orders.state, from orders, for each orders.state,"
                                                + " only groups where count(*) > 3, sorted by orders.state descending,"
                                                + " only the first 5)",
                                        "How many orders? (shows people.name, from people)"));
    }

    @Test
    void what_could_not_be_run_is_not_said_to_give_other_rows() {
        assertThat(decide(sql(ALL), sql(PAID)))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        ask -> assertThat(ask.question())
                                .isEqualTo("This question can be read in 2 ways. Which one is meant?"));
    }

    @Test
    void if_most_find_no_answer_there_is_none() {
        assertThat(decide(sql(ALL), declines(), asks())).isEqualTo(declines().plan());
        assertThat(decide(asks(), sql(ALL), declines())).isEqualTo(asks().plan());
    }

    @Test
    void one_that_answers_against_one_that_does_not_is_asked_about() {
        assertThat(decide(sql(PAID), declines()))
                .isEqualTo(new QueryPlan.AskBack(
                        "By one reading, these tables answer this question as is said below; by another, they do not."
                                + " Is that what is meant?",
                        List.of("How many orders? (shows count(*), from orders, only where orders.state = 'paid')"),
                        "test-model"));
    }

    @Test
    void descriptions_of_the_data_are_votes_too() {
        QueryPlan.Subject people = new QueryPlan.Subject.OneTable(TableName.of("people"));
        Proposal described = new Proposal.Usable(new QueryPlan.DescribeData(people, "test-model"));

        assertThat(decide(sql(ALL), described, described)).isEqualTo(described.plan());
        assertThat(decide(described, declines())).isEqualTo(declines().plan());
    }

    @Test
    void what_cannot_be_used_has_no_vote() {
        assertRuns(decide(useless(), sql(ALL), sql(ALL)), ALL, "2 of 3 readings of the question agree.");
        assertRuns(
                decide(useless(), sql(ALL), useless()),
                ALL,
                "Only one of 3 readings of the question could be used, so there was no vote.");
        assertThat(decide(useless(), useless())).isEqualTo(useless().plan());
    }

    @Test
    void a_single_reading_says_that_there_was_no_vote() {
        QueryPlan plan = new Vote(3, SCHEMA, this::tried).decide(QUESTION, List.of(sql(ALL)));

        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.RunSql.class,
                        run -> assertThat(run.assumptions())
                                .last()
                                .asString()
                                .startsWith("There was no second reading"));
    }

    @Test
    void where_no_vote_is_wanted_nothing_is_said_of_one() {
        assertThat(decide(sql(ALL))).isEqualTo(sql(ALL).plan());
    }

    @Test
    void it_is_decided_as_soon_as_no_other_proposal_could_change_it() {
        Vote vote = new Vote(5, SCHEMA, this::tried);

        assertThat(vote.isDecided(List.of(sql(ALL), sql(ALL)))).isFalse();
        assertThat(vote.isDecided(List.of(sql(ALL), useless(), sql(PAID), sql(ALL))))
                .isFalse();
        assertThat(vote.isDecided(List.of(sql(ALL), sql(PAID), sql(ALL), sql(ALL))))
                .isTrue();
        assertThat(vote.isDecided(List.of(sql(ALL), sql(PAID), useless(), useless(), asks())))
                .isTrue();
        assertThat(tried).isEmpty();
    }

    private QueryPlan decide(Proposal... proposals) {
        return new Vote(proposals.length, SCHEMA, this::tried).decide(QUESTION, List.of(proposals));
    }

    /** The result whose key the statement has; of several the longest key's. */
    private Result tried(ReadOnlySql sql, Duration limit) {
        assertThat(limit).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(20));
        tried.add(sql.sql());
        return results.entrySet().stream()
                .filter(result -> sql.sql().contains(result.getKey()))
                .max(Comparator.comparingInt(result -> priority(result.getKey())))
                .<Result>map(Map.Entry::getValue)
                .orElseGet(Result.Unknown::new);
    }

    private static int priority(String key) {
        return key.equals("count(*)") ? 0 : 1;
    }

    private static Result rows(List<?>... rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        Stream.of(rows).forEach(row -> all.add(new ArrayList<>(row)));
        return new Result.Rows(all);
    }

    private static List<?> row(Object cell) {
        return List.of(cell);
    }

    private static void assertRuns(QueryPlan plan, String sql, String note) {
        assertThat(plan).isInstanceOfSatisfying(QueryPlan.RunSql.class, run -> {
            assertThat(run.sql()).isEqualTo(sql);
            assertThat(run.assumptions()).containsExactly("Orders are all orders.", note);
        });
    }

    private static Proposal sql(String sql) {
        return new Proposal.Usable(
                new QueryPlan.RunSql(sql, "Orders", "", List.of("Orders are all orders."), "test-model"));
    }

    private static Proposal declines() {
        return new Proposal.Usable(new QueryPlan.Decline("No orders here.", List.of(), "test-model"));
    }

    private static Proposal asks() {
        return new Proposal.Usable(new QueryPlan.AskBack("Which orders?", List.of("All orders"), "test-model"));
    }

    private static Proposal useless() {
        return new Proposal.Useless(new QueryPlan.Decline("It did not come up with a query.", List.of(), "test-model"));
    }

    private static final Schema SCHEMA =
            new Schema(List.of(table("orders", "id", "customer", "state"), table("people", "name")), List.of());

    private static TableSchema table(String name, String... columns) {
        return new TableSchema(
                TableName.of(name),
                null,
                IntStream.range(0, columns.length)
                        .mapToObj(index -> new ColumnSchema(columns[index], "varchar", null, false, null))
                        .toList(),
                List.of(),
                null);
    }
}
