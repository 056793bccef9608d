package org.analyticschatbot.aws.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.analyticschatbot.aws.wire.AwsError;
import org.analyticschatbot.aws.wire.GlueTable;
import org.analyticschatbot.core.settings.SettingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in an account, good and bad. */
final class CheckupTest {

    private static final String DENIED = "athena:StartQueryExecution";

    private final DoctorScene scene = new DoctorScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void an_account_with_everything_is_fine() {
        assertThat(scene.checks())
                .extracting(Check::line)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("✓ Region: eu-central-1"),
                        line -> assertThat(line).isEqualTo("✓ Credentials: found"),
                        line -> assertThat(line)
                                .isEqualTo("✓ Workgroup: analytics-chatbot is on; results go to s3://results/athena/;"
                                        + " its settings win over those of callers; a query may read 50 GB"),
                        line -> assertThat(line).isEqualTo("✓ Database shop: 2 tables"),
                        line -> assertThat(line)
                                .startsWith("✓ SELECT 1: answered, in ")
                                .endsWith(" with 20000000 bytes read"),
                        line -> assertThat(line).startsWith("✓ Planner: eu.model answers, in "));
    }

    @Test
    void one_query_is_run_and_no_result_of_an_earlier_one_taken_for_it() {
        scene.checks();
        scene.checks();

        assertThat(scene.athena.started()).hasSize(2);
        assertThat(scene.athena.calls("GetQueryResults")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ExpiredTokenException, Credentials, sign in again",
        "UnrecognizedClientException, Credentials, access key",
        "InvalidSignatureException, Credentials, clock"
    })
    void credentials_that_aws_does_not_take_are_told_once_and_nothing_else_is_tried(
            String code, String subject, String step) {
        scene.athena.refuse("GetWorkGroup", AwsError.of(code, "The security token of access-canary"));

        var checks = scene.checks();

        assertThat(checks).filteredOn(Check::isWrong).singleElement().satisfies(wrong -> {
            assertThat(wrong.subject()).isEqualTo(subject);
            assertThat(wrong.finding()).contains(step).doesNotContain("canary");
        });
        assertThat(checks)
                .filteredOn(check -> check.finding().contains("not checked"))
                .hasSize(4);
        assertThat(scene.athena.calls("StartQueryExecution")).isZero();
        assertThat(scene.glue.calls("GetTables")).isZero();
        assertThat(scene.bedrock.paths()).isEmpty();
    }

    @Test
    void a_region_where_nothing_answers_is_told_and_nothing_else_is_tried() {
        scene.athena.close();

        var checks = scene.checks();

        assertThat(checks.getFirst().line()).startsWith("✗ Region: nothing answers there (ConnectException)");
        assertThat(scene.glue.calls("GetTables")).isZero();
    }

    @Test
    void a_workgroup_that_is_not_there_lets_no_query_start() {
        scene.variables.put("CHATBOT_WORKGROUP", "nobodys");

        assertThat(scene.check("Workgroup").line())
                .startsWith("✗ Workgroup: nobodys is not there")
                .contains("CHATBOT_WORKGROUP");
        assertThat(scene.check("SELECT 1").line())
                .startsWith("! SELECT 1: not checked")
                .endsWith(": Workgroup");
        assertThat(scene.check("Database shop").verdict()).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_workgroup_that_is_turned_off_is_wrong() {
        scene.athena.turnOffWorkgroup();

        assertThat(scene.check("Workgroup").line()).startsWith("✗ ").contains("--state ENABLED");
    }

    @Test
    void a_workgroup_without_a_place_for_results_is_wrong() {
        scene.athena.forgetPlaceForResults();

        assertThat(scene.check("Workgroup").line()).startsWith("✗ ").contains("query result location");
    }

    @Test
    void a_workgroup_without_a_limit_or_with_settings_that_do_not_bind_is_doubtful() {
        scene.athena.cutOffAt(Long.MAX_VALUE);
        assertThat(scene.check("Workgroup").line()).startsWith("! ").contains("data usage control");

        scene.athena.cutOffAt(1_500_000_000);
        scene.athena.letCallersOverride();
        assertThat(scene.check("Workgroup").line())
                .startsWith("! ")
                .contains("Override client-side settings")
                .endsWith("a query may read 1.5 GB");
    }

    @Test
    void a_workgroup_that_may_not_be_looked_at_may_still_run_the_query() {
        scene.athena.refuse("GetWorkGroup", AwsError.accessDenied("athena:GetWorkGroup"));

        var checks = scene.checks();

        assertThat(checks.get(2).line()).startsWith("! Workgroup: ").contains("athena:GetWorkGroup");
        assertThat(checks.get(4).line()).startsWith("✓ SELECT 1: ");
    }

    @Test
    void databases_are_told_one_by_one() {
        scene.variables.put("CHATBOT_DATABASES", "shop, empty, nowhere, secret, large");
        scene.glue.database("empty");
        scene.glue.database("secret");
        scene.glue.forbid("secret");
        IntStream.range(0, 101)
                .forEach(i -> scene.glue.table("large", GlueTable.named("t" + i).column("id", "bigint")));

        assertThat(scene.check("Database shop").line()).startsWith("✓ ");
        assertThat(scene.check("Database empty").line()).startsWith("! ").contains("no tables");
        assertThat(scene.check("Database nowhere").verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(scene.check("Database secret").line()).startsWith("✗ ").contains("glue:GetTables");
        assertThat(scene.check("Database large").line()).isEqualTo("✓ Database large: more than 100 tables");
    }

    @Test
    void a_chatbot_yaml_in_the_bucket_is_compared_with_the_tables() {
        scene.variables.put("CHATBOT_BUCKET", "bucket");
        scene.variables.put("CHATBOT_SEMANTIC_FILE", "semantics/chatbot.yaml");
        scene.s3.hold("""
                metrics:
                  - {name: order count, table: orders, expression: count(*)}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(scene.check("chatbot.yaml").line())
                .isEqualTo("✓ chatbot.yaml: fits the tables; metrics: 1, verified questions: 0");
    }

    @Test
    void what_is_wrong_with_chatbot_yaml_is_told_by_line() {
        scene.variables.put("CHATBOT_BUCKET", "bucket");
        scene.variables.put("CHATBOT_SEMANTIC_FILE", "semantics/chatbot.yaml");
        scene.s3.hold("""
                tables:
                  orders:
                    filters: [idd > 0]
                metrics:
                  - {name: order count, table: order, expression: count(*)}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(scene.check("chatbot.yaml").line())
                .startsWith("✗ chatbot.yaml: line 3: Table shop.orders has no column idd; do you mean id?;"
                        + " line 5: There is no table order; do you mean ");

        scene.s3.hold("tables: [".getBytes(StandardCharsets.UTF_8));
        assertThat(scene.check("chatbot.yaml").line())
                .startsWith("✗ chatbot.yaml: line ")
                .contains("This is no YAML");
    }

    @Test
    void a_chatbot_yaml_that_cannot_be_read_is_told_with_the_next_step() {
        scene.variables.put("CHATBOT_BUCKET", "bucket");
        scene.variables.put("CHATBOT_SEMANTIC_FILE", "semantics/chatbot.yaml");

        assertThat(scene.check("chatbot.yaml").line())
                .startsWith("✗ chatbot.yaml: is not at s3://bucket/semantics/chatbot.yaml");
        scene.s3.refuse(403);
        assertThat(scene.check("chatbot.yaml").line()).startsWith("✗ ").contains("s3:GetObject");
        scene.s3.refuse(500);
        assertThat(scene.check("chatbot.yaml").line()).startsWith("✗ ").contains("InternalError");
    }

    @Test
    void before_there_is_a_bucket_the_chatbot_yaml_of_this_machine_is_compared(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("chatbot.yaml");
        scene.variables.put("CHATBOT_SEMANTIC_FILE", file.toString());

        assertThat(scene.check("chatbot.yaml").line()).startsWith("✗ chatbot.yaml: cannot be read at " + file);
        Files.writeString(file, "tables: {orders: {synonyms: [purchases]}}");

        assertThat(scene.check("chatbot.yaml").line()).startsWith("✓ ");
    }

    @Test
    void where_tables_cannot_be_seen_nothing_is_said_of_chatbot_yaml() {
        scene.variables.put("CHATBOT_DATABASES", "shop, nowhere");
        scene.variables.put("CHATBOT_SEMANTIC_FILE", "semantics/chatbot.yaml");

        assertThat(scene.check("chatbot.yaml").line())
                .startsWith("! chatbot.yaml: not checked")
                .endsWith(": Database nowhere");
    }

    @Test
    void parameters_of_glue_that_are_wrong_are_told() {
        scene.glue.table(
                "shop", GlueTable.named("orders").column("id", "bigint").parameter("chatbot.synonim", "purchases"));

        assertThat(scene.check("Parameters in Glue").line())
                .startsWith("! Parameters in Glue: shop.orders: chatbot.synonim is unknown; known are ");
    }

    @Test
    void a_query_that_may_not_start_names_the_rights() {
        scene.athena.refuse("StartQueryExecution", AwsError.accessDenied(DENIED));

        assertThat(scene.check("SELECT 1").line())
                .startsWith("✗ SELECT 1: ")
                .contains(DENIED, "athena:GetQueryExecution", "s3:PutObject");
    }

    @Test
    void a_query_without_room_says_so() {
        scene.athena.quota(0);

        assertThat(scene.check("SELECT 1").line()).startsWith("✗ SELECT 1: Athena has no room");
    }

    @Test
    void a_query_whose_results_have_no_place_says_so_where_the_workgroup_may_not_be_looked_at() {
        scene.athena.refuse("GetWorkGroup", AwsError.accessDenied("athena:GetWorkGroup"));
        scene.athena.forgetPlaceForResults();

        assertThat(scene.check("SELECT 1").line()).startsWith("✗ SELECT 1: the workgroup has no place for results");
    }

    @Test
    void a_query_that_takes_too_long_is_stopped() {
        scene.athena.hold();

        assertThat(scene.check("SELECT 1").line()).startsWith("✗ SELECT 1: started, and had not ended after a minute");
        assertThat(scene.athena.stateOf(scene.athena.started().getFirst())).isEqualTo("CANCELLED");
    }

    @Test
    void a_query_that_reads_more_than_the_limit_is_told_as_the_asker_would_be() {
        scene.athena.cutOffAt(1);

        assertThat(scene.check("SELECT 1").line()).startsWith("✗ SELECT 1: started, and failed: ");
    }

    @ParameterizedTest
    @CsvSource({"403, Model access", "404, region", "400, inference profile", "429, Service Quotas", "500, status page"
    })
    void a_model_of_bedrock_that_does_not_answer_is_wrong_with_the_next_step(int status, String step) {
        scene.bedrock.fails(status);

        assertThat(scene.check("Planner").line())
                .startsWith("✗ Planner: ")
                .contains("eu.model", step)
                .doesNotContain("the prompt again");
        assertThat(scene.bedrock.paths()).hasSize(1);
    }

    @Test
    void without_a_model_the_rules_plan_whatever_is_wrong_with_the_account() {
        scene.variables.remove("CHATBOT_MODEL_PROVIDER");
        scene.variables.remove("CHATBOT_MODEL_NAME");
        scene.athena.refuse("GetWorkGroup", AwsError.of("ExpiredTokenException", "expired"));

        assertThat(scene.check("Planner").line()).isEqualTo("✓ Planner: rules; no language model is configured");
    }

    @ParameterizedTest
    @CsvSource({"CHATBOT_WORKGROUP", "CHATBOT_DATABASES"})
    void what_is_to_be_checked_has_to_be_named(String variable) {
        scene.variables.remove(variable);

        assertThatThrownBy(scene::checks)
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(variable + " is missing");
    }
}
