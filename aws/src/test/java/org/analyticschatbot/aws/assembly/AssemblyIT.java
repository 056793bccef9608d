package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.assembly.People.Home;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.s3.SharedS3Mock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All functions together, from what a platform posts to what its people see. */
@ExtendWith(SharedS3Mock.class)
final class AssemblyIT {

    /** After which a process looks for a newer snapshot of the catalog. */
    private static final Duration CATALOG_IS_OLD = Duration.ofMinutes(2);

    private Cloud cloud;
    private People people;

    @BeforeEach
    void deploy(S3MockProcess s3) throws Exception {
        cloud = new Cloud(s3);
        people = new People(cloud);
    }

    @AfterEach
    void tearDown() {
        cloud.close();
    }

    @Test
    void questions_of_slack_teams_and_rest_are_answered_where_they_were_asked() throws Exception {
        List<String> asked = List.of(people.ask(Home.SLACK), people.ask(Home.TEAMS), people.ask(Home.REST));
        String inWordsOfTheOwner = people.askThis(Home.REST, "What is the turnover by region?");

        cloud.settle();

        people.assertAnsweredOnce(asked);
        assertThat(cloud.dead()).isEmpty();
        assertThat(answer(inWordsOfTheOwner).get("rows")).hasToString("[[\"North\",30.0],[\"South\",null]]");
        JsonObject answer = answer(asked.getLast());
        assertThat(answer.get("rows")).hasToString("[[\"North\",30.0],[\"South\",12.0]]");
        assertThat(answer.get("csv_url").getAsString()).contains("X-Amz-Expires=");
    }

    @Test
    void what_glue_tells_of_a_table_decides_whether_it_can_be_asked_about() throws Exception {
        JsonObject before = answerAboutRefunds();
        cloud.lake.addRefunds();
        JsonObject meanwhile = answerAboutRefunds();
        cloud.lake.glue.drop(Lake.DATABASE, "refunds");
        JsonObject afterwards = answerAboutRefunds();

        assertThat(before.has("rows")).isFalse();
        assertThat(meanwhile.get("rows")).hasToString("[[\"Late\",4.0],[\"Broken\",3.0]]");
        assertThat(afterwards.has("rows")).isFalse();
        assertThat(cloud.dead()).isEmpty();
    }

    /** After whatever Glue has told has arrived. */
    private JsonObject answerAboutRefunds() throws Exception {
        cloud.settle();
        cloud.clock.pass(CATALOG_IS_OLD);
        String asked = people.askThis(Home.REST, "What is the total refund by reason?");
        cloud.settle();
        return answer(asked);
    }

    private JsonObject answer(String requestId) throws Exception {
        return people.answerDocument(requestId, People.USER).getAsJsonObject("answer");
    }

    @Test
    void an_answer_is_for_whoever_asked_alone() throws Exception {
        String asked = people.ask(Home.REST);
        cloud.settle();

        assertThat(statusOf(HttpEvents.by("user-2", HttpEvents.get(asked)))).isEqualTo(404);
        assertThat(statusOf(HttpEvents.get(asked))).isEqualTo(401);
        assertThat(statusOf(HttpEvents.by(People.USER, HttpEvents.get(asked)))).isEqualTo(200);
    }

    private int statusOf(JsonObject call) throws Exception {
        return cloud.call("", HttpEvents.FETCH, call).get("statusCode").getAsInt();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FINE")
    void in_any_weather_every_question_is_answered_once(Weather weather) throws Exception {
        cloud.weather(weather);
        List<String> asked = List.of(people.ask(Home.SLACK), people.ask(Home.TEAMS), people.ask(Home.REST));

        cloud.settle();

        people.assertAnsweredOnce(asked);
    }

    @Test
    void what_is_asked_while_the_pipe_stands_still_is_answered_once_afterwards() throws Exception {
        List<String> asked = List.of(people.ask(Home.SLACK), people.ask(Home.TEAMS), people.ask(Home.REST));
        cloud.passWithoutPipe(Duration.ofMinutes(6));
        assertThat(cloud.unfinished()).hasSameSizeAs(asked);

        cloud.settle();

        people.assertAnsweredOnce(asked);
    }

    @ParameterizedTest
    @CsvSource({"SLACK, EVERYTHING_COMES_TWICE", "TEAMS, ENDS_OF_QUERIES_ARE_LATE", "REST, FINE"})
    void every_question_is_answered_once_whichever_call_its_function_dies_after(Home home, Weather weather)
            throws Exception {
        int calls = callsOfOneQuestion(home);
        Map<String, Lives.Death> deaths = new LinkedHashMap<>();
        for (int call = 1; call <= calls; call++) {
            deaths.put(people.ask(home), new Lives.Death(call, false));
        }
        deaths.forEach(cloud.lives::kill);
        cloud.weather(weather);

        cloud.settle();

        assertThat(deaths)
                .allSatisfy((asked, death) -> assertThat(cloud.lives.died().contains(asked))
                        .as("%s of %s calls", death, cloud.lives.calls(asked))
                        .isEqualTo(cloud.lives.calls(asked) >= death.call()));
        people.assertAnsweredOnce(List.copyOf(deaths.keySet()));
        assertThat(cloud.lives.died()).hasSizeGreaterThan(calls / 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_call_that_dies_is_made_again_and_is_one_question(Home home) throws Exception {
        String first = people.ask(home, "first");
        int calls = cloud.lives.calls("first");
        assertThat(calls).isPositive();
        for (int call = 1; call <= calls; call++) {
            for (boolean isBefore : List.of(true, false)) {
                String name = call + " " + isBefore;
                cloud.lives.kill(name, new Lives.Death(call, isBefore));
                String asked = people.ask(home, name);
                assertThat(asked).isNotEqualTo(first);
                assertThat(cloud.lives.died()).contains(name);
            }
        }
    }

    private int callsOfOneQuestion(Home home) throws Exception {
        String asked = people.ask(home);
        cloud.settle();
        int calls = cloud.lives.calls(asked);
        assertThat(calls).isPositive();
        return calls;
    }
}
