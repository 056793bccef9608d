package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.analyticschatbot.core.processprompt.QueryPlan.DescribeData;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutLibraryTest {

    private Database library;

    @BeforeAll
    void open() throws SQLException {
        library = Database.library();
    }

    @AfterAll
    void close() throws SQLException {
        library.close();
    }

    @Test
    void columns_of_two_tables_are_joined() throws SQLException {
        assertThat(library.ask("Show the title of each book and the last name of its author"))
                .containsExactlyInAnyOrder(
                        "The Left Shore|Marsh", "Visible Towns|Conti", "Half a Moon|Okoye", "Americas|Okoye");
    }

    @Test
    void a_private_value_can_be_named_with_its_column() throws SQLException {
        assertThat(library.ask("Show the titles of books by authors whose last name is 'okoye'"))
                .containsExactlyInAnyOrder("Half a Moon", "Americas");
    }

    @Test
    void a_year_column_is_compared_as_a_number() throws SQLException {
        assertThat(library.ask("How many books were published before 1980?")).containsExactly("2");
        assertThat(library.ask("What are the titles of books published in 2006 or 2013?"))
                .containsExactlyInAnyOrder("Half a Moon", "Americas");
    }

    @Test
    void the_name_of_a_yes_or_no_column_asks_for_yes() throws SQLException {
        assertThat(library.ask("How many members are students?")).containsExactly("2");
    }

    @Test
    void what_contains_a_word_is_found_in_any_case() throws SQLException {
        assertThat(library.ask("Which books have a title that contains 'LEFT'?"))
                .containsExactly("The Left Shore");
    }

    @Test
    void a_multi_word_value_is_found() throws SQLException {
        assertThat(library.ask("Which books are science fiction?")).containsExactly("The Left Shore");
    }

    @Test
    void a_slip_of_the_pen_is_forgiven() throws SQLException {
        assertThat(library.ask("How many memebrs are there?")).containsExactly("3");
    }

    @Test
    void the_longest_and_the_shortest_are_found_by_their_column() throws SQLException {
        assertThat(library.ask("What is the title of the book with the most pages?"))
                .containsExactly("Americas");
        assertThat(library.ask("Which author has the most books? Give me the last name."))
                .containsExactly("Okoye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"What tables are there?", "show me all tables", "What data do you have?", "help"})
    void all_tables_are_described(String question) {
        assertThat(library.plan(question)).isEqualTo(new DescribeData(new Subject.AllTables(), "rules"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Describe loans",
                "describe the loans table",
                "What columns does the loans table have?",
                "show the columns of loans"
            })
    void one_table_is_described(String question) {
        assertThat(library.plan(question))
                .isEqualTo(new DescribeData(new Subject.OneTable(TableName.of("loans")), "rules"));
    }

    @Test
    void columns_are_searched_by_words() {
        assertThat(library.plan("Which columns mention branch?"))
                .isEqualTo(new DescribeData(new Subject.ColumnsAbout(List.of("branch")), "rules"));
    }
}
