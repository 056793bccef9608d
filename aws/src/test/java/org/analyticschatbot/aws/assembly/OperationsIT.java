package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.analyticschatbot.aws.logging.LogLines;
import org.analyticschatbot.aws.metrics.EmfRules;
import org.analyticschatbot.aws.permissions.Permission;
import org.analyticschatbot.aws.permissions.Permissions;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.s3.SharedS3Mock;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators rely on, while questions are answered: what functions are allowed, what they log, what they count. */
@ExtendWith(SharedS3Mock.class)
final class OperationsIT {

    private static final String CHANNEL = "C1";
    private static final String QUESTION = "What is the total amount by region?";

    /** Where they are asked; the last one in Slack after the others have been answered. */
    private static final List<String> QUESTIONS = List.of("slack", "teams", "rest", "rest", "slack");

    /** All functions share a process here, in which one of them has read the catalog already. */
    private static final Duration CATALOG_IS_OLD = Duration.ofMinutes(2);

    private static LogLines log;
    private static Cloud cloud;

    @BeforeAll
    static void answer_questions_from_everywhere(S3MockProcess s3) throws Exception {
        log = new LogLines();
        cloud = new Cloud(s3);
        cloud.slack.withChannel(CHANNEL);
        cloud.call("", HttpEvents.SLACK_EVENTS, SlackMention.event(CHANNEL, "1700.1", QUESTION));
        cloud.call("", HttpEvents.TEAMS, TeamsMessage.personal(teams(), "1", QUESTION));
        JsonObject asked = cloud.call("", HttpEvents.CREATE, ask());
        leaveOneToTheSweeper();
        cloud.lake.addRefunds();
        cloud.lake.glue.dropDatabase(Lake.ANOTHER_DATABASE);
        cloud.settle();
        cloud.clock.pass(CATALOG_IS_OLD);
        cloud.call("", HttpEvents.FETCH, HttpEvents.by("user-1", HttpEvents.get(requestId(asked))));
        useAnswersInSlack();
        useAnswersInTeams();
    }

    private static void useAnswersInSlack() throws Exception {
        String answer = answerIn(cloud.slack.ownMessages(CHANNEL).toString());
        cloud.clock.pass(CATALOG_IS_OLD);
        cloud.call("", HttpEvents.SLACK_EVENTS, SlackPosts.homeOpened());
        cloud.call("", HttpEvents.SLACK_EVENTS, SlackPosts.reply(CHANNEL, "1700.1", "and by id?"));
        cloud.call("", HttpEvents.SLACK_INTERACTIVITY, SlackPosts.click(AnswerAction.SHOW_SQL, answer));
    }

    private static void useAnswersInTeams() throws Exception {
        String answer = answerIn(cloud.teams.texts().toString());
        cloud.clock.pass(CATALOG_IS_OLD);
        cloud.call("", HttpEvents.TEAMS, TeamsPosts.click(teams(), AnswerAction.SHOW_SQL, answer));
        cloud.call("", HttpEvents.TEAMS, TeamsPosts.vote(teams(), cloud.teams.lastId()));
    }

    private static String teams() {
        return cloud.teams.serviceUrl();
    }

    /** The id of a request that a message with buttons is about. */
    private static String answerIn(String message) {
        Matcher id = Pattern.compile("\\b[0-9a-z]{26}\\b").matcher(message);
        assertThat(id.find()).as(message).isTrue();
        return id.group();
    }

    @AfterAll
    static void tearDown() {
        cloud.close();
        log.close();
    }

    /** Its function dies in the middle, so that somebody else has to take it up. */
    private static void leaveOneToTheSweeper() throws Exception {
        String asked = requestId(cloud.call("", HttpEvents.CREATE, ask()));
        cloud.lives.kill(asked, new Lives.Death(3, false));
    }

    private static JsonObject ask() {
        JsonObject body = new JsonObject();
        body.addProperty("human_prompt", QUESTION);
        return HttpEvents.by(
                "user-1",
                HttpEvents.post(
                        body.toString(),
                        Map.of(
                                "content-type",
                                "application/json",
                                "idempotency-key",
                                UUID.randomUUID().toString())));
    }

    private static String requestId(JsonObject answer) {
        return JsonParser.parseString(answer.get("body").getAsString())
                .getAsJsonObject()
                .get("request_id")
                .getAsString();
    }

    @Test
    void every_function_was_at_work() {
        assertThat(cloud.lives.needs().keySet()).isEqualTo(Permissions.all().keySet());
    }

    @Test
    void no_function_does_what_is_not_declared_for_it() {
        assertThat(cloud.lives.needs())
                .allSatisfy((function, needs) -> assertThat(declared(function, permission -> true))
                        .as(function)
                        .containsAll(needs));
    }

    @Test
    void whatever_is_declared_without_a_reason_is_done() {
        assertThat(cloud.lives.needs())
                .allSatisfy((function, needs) -> assertThat(needs)
                        .as(function)
                        .containsAll(declared(
                                function, permission -> permission.reason().isEmpty())));
    }

    @Test
    void no_line_of_the_log_holds_a_question_a_cell_a_query_or_a_secret() {
        assertThat(log.ours()).isNotEmpty();
        assertThat(log.text()).doesNotContain("amount by region", "North", "SELECT", ScriptedSlack.TOKEN);
    }

    @Test
    void each_question_that_was_accepted_is_in_the_log_by_its_id() {
        assertThat(log.ours())
                .filteredOn(line -> line.get("message").getAsString().startsWith("Accepted"))
                .hasSize(QUESTIONS.size())
                .allMatch(line -> line.get("request_id").getAsString().length() == 26);
    }

    @Test
    void each_question_counts_once_and_so_does_its_answer() {
        assertThat(metrics("Questions"))
                .extracting(line -> line.get("Platform").getAsString())
                .containsExactlyInAnyOrderElementsOf(QUESTIONS);
        assertThat(metrics("Outcomes"))
                .hasSize(QUESTIONS.size() - 1)
                .allMatch(line -> line.get("Outcome").getAsString().equals("answered"));
    }

    @Test
    void each_line_of_metrics_is_one_that_cloudwatch_understands() {
        assertThat(cloud.metricLines)
                .map(OperationsIT::json)
                .allSatisfy(line ->
                        assertThat(EmfRules.brokenBy(line)).as("%s", line).isEmpty());
        assertThat(metrics("StepTime")).isNotEmpty();
        assertThat(metrics("OldestUnfinished")).isNotEmpty();
    }

    private static List<JsonObject> metrics(String name) {
        return cloud.metricLines.stream()
                .map(OperationsIT::json)
                .filter(line -> line.has(name))
                .toList();
    }

    private static JsonObject json(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static Set<Need> declared(String function, Predicate<Permission> which) {
        return Permissions.all().getOrDefault(function, List.of()).stream()
                .filter(which)
                .flatMap(permission ->
                        permission.actions().stream().map(action -> new Need(action, permission.resource())))
                .collect(Collectors.toSet());
    }
}
