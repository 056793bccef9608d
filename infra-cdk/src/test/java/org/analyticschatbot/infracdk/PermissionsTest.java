package org.analyticschatbot.infracdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.aws.permissions.Permission;
import org.analyticschatbot.aws.permissions.Permissions;
import org.analyticschatbot.aws.permissions.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What roles allow, against what module {@code aws} declares for each function. */
class PermissionsTest {

    private static final String ATHENA = "arn:AWS::Partition:athena:AWS::Region:AWS::AccountId:";
    private static final String GLUE = "arn:AWS::Partition:glue:AWS::Region:AWS::AccountId:";
    private static final String S3 = "arn:AWS::Partition:s3:::";
    private static final String CLAUDE = "anthropic.claude-sonnet-4-5-20250929-v1:0";

    static Collection<String> functions() {
        return Permissions.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_may_do_what_is_declared_for_it_and_nothing_else(String function) {
        Set<String> declared = Permissions.all().getOrDefault(function, List.of()).stream()
                .flatMap(permission -> lines(permission, function))
                .collect(Collectors.toCollection(TreeSet::new));
        if (function.equals("PlanQuery")) {
            declared.add("kms:Decrypt arn:aws:kms:eu-central-1:111122223333:key/0d990263-018e-4e65-a703-eff731de951e");
        }

        assertThat(Policies.allowedTo(function)).isEqualTo(declared);
    }

    private static Stream<String> lines(Permission permission, String function) {
        return permission.actions().stream()
                .flatMap(action -> arns(permission.resource(), function).map(arn -> action + " " + arn));
    }

    private static Stream<String> arns(Resource resource, String function) {
        return switch (resource) {
            case REQUESTS_TABLE -> Stream.of("RequestsPromptRequests.Arn");
            case UNFINISHED_INDEX -> Stream.of("RequestsPromptRequests.Arn/index/unfinished");
            case OF_ASKER_INDEX -> Stream.of("RequestsPromptRequests.Arn/index/of_asker");
            case IN_THREAD_INDEX -> Stream.of("RequestsPromptRequests.Arn/index/in_thread");
            case LESSONS_INDEX -> Stream.of("RequestsPromptRequests.Arn/index/lessons");
            case KEYS_TABLE -> Stream.of("RequestsPromptRequestKeys.Arn");
            case BUCKET -> Stream.of("ResultsBucket.Arn");
            case RESULTS -> Stream.of("ResultsBucket.Arn/results/*");
            case CATALOG_SNAPSHOT -> Stream.of("ResultsBucket.Arn/catalog/*");
            case ACCESS_FILE -> Stream.of("ResultsBucket.Arn/access.yaml");
            case SEMANTIC_FILE -> Stream.of("ResultsBucket.Arn/semantics/chatbot.yaml");
            case WORKGROUP -> Stream.of(ATHENA + "workgroup/analytics-chatbot-test");
            case QUERY_RESULTS_BUCKET -> Stream.of(S3 + "ResultsBucket");
            case QUERY_RESULTS -> Stream.of(S3 + "ResultsBucket/athena/*");
            case CATALOG_DATABASES ->
                Stream.of("catalog", "database/sales", "table/sales/*", "database/web", "table/web/*")
                        .map(GLUE::concat);
            case DEFAULT_DATABASE -> Stream.of(GLUE + "catalog", GLUE + "database/default");
            case DATA_BUCKETS -> Stream.of(S3 + "example-lake", S3 + "example-archive");
            case DATA -> Stream.of(S3 + "example-lake/*", S3 + "example-archive/sales/*");
            case QUEUE ->
                Stream.of(
                        function.equals("CatalogChange")
                                ? "GlueCatalogChangesQueue.Arn"
                                : "Flow" + function + "StepQueue.Arn");
            case STACK_KEY -> Stream.of("EncryptionKey.Arn");
            case SECRET -> Stream.of("SecretTokens");
            case MODEL ->
                Stream.of(
                        "arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu." + CLAUDE,
                        "arn:aws:bedrock:eu-central-1::foundation-model/" + CLAUDE,
                        "arn:aws:bedrock:eu-west-1::foundation-model/" + CLAUDE);
            case LOG_GROUP -> Stream.of(construct(function) + "Logs.Arn");
            case NONE -> Stream.of("*");
        };
    }

    private static String construct(String function) {
        return switch (function) {
            case "Acknowledger", "PlanQuery", "CompleteQuery", "Notifier" -> "Flow" + function;
            case "CatalogChange" -> "Glue" + function;
            case "Sweeper", "Catalog" -> "Schedules" + function;
            default -> "Http" + function;
        };
    }

    @Test
    void everything_is_allowed_only_where_aws_knows_no_resource() {
        List<JsonNode> everywhere = Synthesized.template().findParents("Action").stream()
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .filter(statement -> !isOfAKey(statement))
                .filter(statement -> statement.path("Resource").asText().equals("*"))
                .toList();

        assertThat(everywhere)
                .extracting(statement -> statement.get("Action").asText())
                .containsExactly("lakeformation:GetDataAccess");
    }

    /** In the policy of a key all resources are this key; those of roles name nobody who may do it. */
    private static boolean isOfAKey(JsonNode statement) {
        return statement.has("Principal");
    }

    @Test
    void no_role_of_a_function_may_call_functions() {
        assertThat(functions())
                .allSatisfy(function -> assertThat(Policies.allowedTo(function))
                        .noneMatch(line -> line.startsWith("lambda:") || line.startsWith("iam:")));
    }
}
