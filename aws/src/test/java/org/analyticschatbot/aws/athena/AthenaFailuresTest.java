package org.analyticschatbot.aws.athena;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Failure.Code;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AthenaFailuresTest {

    private final AthenaScene scene = new AthenaScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COLUMN_NOT_FOUND: line 1:8: Column 'salary' cannot be resolved or requester is not authorized to access requested resources | NOT_ALLOWED
            PERMISSION_DENIED: Insufficient permissions to execute the query | NOT_ALLOWED
            HIVE_UNKNOWN_ERROR: Access Denied (Service: Amazon S3; Status Code: 403) | NOT_ALLOWED
            TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.analytics.nothing' does not exist | ENGINE_ERROR
            SYNTAX_ERROR: line 1:8: Column 'permission' cannot be resolved | ENGINE_ERROR
            Query exhausted resources at this scale factor | ENGINE_OUT_OF_MEMORY
            Query timeout | ENGINE_TIMEOUT
            Bytes scanned limit was exceeded | ENGINE_SCAN_LIMIT
            GENERIC_INTERNAL_ERROR: io.trino.Something | ENGINE_ERROR
            """)
    void a_reason_becomes_a_code_that_says_what_can_be_done(String reason, Code code) {
        assertThat(failure(reason, 2, 1000).code()).isEqualTo(code);
    }

    @Test
    void an_error_in_the_statement_is_told_without_what_athena_appends() {
        Failure failure = failure(
                "SYNTAX_ERROR: line 1:8: Column 'x' cannot be resolved. This query ran against the \"analytics\" database",
                2,
                1000);

        assertThat(failure.message()).contains("Column 'x' cannot be resolved").doesNotContain("line 1", "analytics");
    }

    @Test
    void an_error_in_the_data_never_quotes_it() {
        Failure failure = failure("INVALID_CAST_ARGUMENT: Cannot cast 'Alice Smith' to INT", 2, 1001);

        assertThat(failure.message()).doesNotContain("Alice").contains("value");
    }

    @Test
    void what_athena_broke_itself_and_would_try_again_is_started_again() {
        String id = held("SELECT 1");

        scene.athena.fail(id, "GENERIC_INTERNAL_ERROR: node went away", 1, 200, true);

        assertThat(scene.engine.state(id)).isEqualTo(new State.Lost());
    }

    @Test
    void what_exhausted_its_resources_is_not_started_again() {
        String id = held("SELECT 1");

        scene.athena.fail(id, "Query exhausted resources at this scale factor", 1, 3, true);

        assertThat(scene.engine.state(id)).isEqualTo(new State.Failed(Failure.of(Code.ENGINE_OUT_OF_MEMORY)));
    }

    @Test
    void the_cut_off_of_the_workgroup_is_told_as_what_it_is() {
        scene.athena.scan(30_000_000);
        scene.athena.cutOffAt(10_000_000);

        String id = scene.start("SELECT region FROM sales");

        assertThat(scene.engine.state(id)).isEqualTo(new State.Failed(Failure.of(Code.ENGINE_SCAN_LIMIT)));
    }

    @Test
    void a_column_that_is_not_there_fails_the_query() {
        String id = scene.start("SELECT no_such_column FROM sales");

        assertThat(((State.Failed) scene.engine.state(id)).failure().code()).isEqualTo(Code.ENGINE_ERROR);
    }

    private Failure failure(String reason, int category, int type) {
        String id = held("SELECT 1");
        scene.athena.fail(id, reason, category, type, false);
        return ((State.Failed) scene.engine.state(id)).failure();
    }

    private String held(String sql) {
        scene.athena.hold();
        return scene.start(sql);
    }
}
