package org.analyticschatbot.texttosql.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.analyticschatbot.core.memory.Example;
import org.junit.jupiter.api.Test;

final class SimilarExamplesTest {

    private static final Example REVENUE = example("What is the revenue by region?");
    private static final Example ORDERS = example("How many orders per region were there?");
    private static final Example STAFF = example("Which staff members left in May?");

    private final SimilarExamples examples = new SimilarExamples(List.of(ORDERS, REVENUE, STAFF));

    @Test
    void what_shares_the_rarer_word_comes_first() {
        assertThat(examples.to("Show the revenue of each region", 3)).containsExactly(REVENUE, ORDERS);
    }

    @Test
    void words_meet_in_whatever_form_they_stand() {
        assertThat(examples.to("one ORDER", 3)).containsExactly(ORDERS);
    }

    @Test
    void only_that_many_are_given() {
        assertThat(examples.to("revenue and orders of a region", 1)).hasSize(1);
    }

    @Test
    void what_shares_nothing_is_no_example() {
        assertThat(examples.to("How many singers are there?", 3)).isEmpty();
        assertThat(new SimilarExamples(List.of()).to("How many?", 3)).isEmpty();
    }

    private static Example example(String question) {
        return new Example(question, "SELECT 1", LocalDate.of(2026, 1, 1));
    }
}
