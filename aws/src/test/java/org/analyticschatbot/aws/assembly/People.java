package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.prompt.RequestId;

/** Ask where they are, again if that call came to nothing, and read what they are answered there. */
final class People {

    static final String QUESTION = "What is the total amount by region?";
    static final String USER = "user-1";

    /** What platforms send again if nobody answers. */
    private static final int TRIES = 3;

    private static final Set<Integer> TAKEN = Set.of(200, 202);

    private final Cloud cloud;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Where somebody asks. */
    enum Home {
        SLACK,
        TEAMS,
        REST
    }

    private record Asked(Home home, int number, String text) {

        /** One for each question: nobody may say more than one thing a second in a channel. */
        String channel() {
            return "C" + number;
        }
    }

    People(Cloud cloud) {
        this.cloud = cloud;
    }

    /** @return the request_id */
    String ask(Home home) throws Exception {
        return ask(home, "");
    }

    /** @param call what {@link Lives} knows the call by that takes the question */
    String ask(Home home, String call) throws Exception {
        return ask(new Asked(home, known.size() + 1, QUESTION), call);
    }

    String askThis(Home home, String text) throws Exception {
        return ask(new Asked(home, known.size() + 1, text), "");
    }

    private String ask(Asked question, String call) throws Exception {
        JsonObject event = event(question);
        JsonObject answer = cloud.call(call, route(question.home()), event);
        for (int again = 1; again < TRIES && !answer.has("statusCode"); again++) {
            answer = cloud.call(call, route(question.home()), event);
        }
        if (!answer.has("statusCode")
                || !TAKEN.contains(answer.get("statusCode").getAsInt())) {
            throw new AssertionError("Not taken: " + answer);
        }
        String requestId = theNewOne();
        asked.put(requestId, question);
        return requestId;
    }

    private String theNewOne() {
        List<String> unknown = cloud.unfinished().stream()
                .map(RequestId::value)
                .filter(known::add)
                .toList();
        if (unknown.size() != 1) {
            throw new AssertionError("Asked once, stored: " + unknown);
        }
        return unknown.getFirst();
    }

    private static String route(Home home) {
        return switch (home) {
            case SLACK -> HttpEvents.SLACK_EVENTS;
            case TEAMS -> HttpEvents.TEAMS;
            case REST -> HttpEvents.CREATE;
        };
    }

    private JsonObject event(Asked question) {
        return switch (question.home()) {
            case SLACK -> {
                cloud.slack.withChannel(question.channel());
                yield SlackMention.event(question.channel(), "1700." + question.number(), question.text());
            }
            case TEAMS ->
                TeamsMessage.personal(cloud.teams.serviceUrl(), String.valueOf(question.number()), question.text());
            case REST -> HttpEvents.by(USER, rest(question));
        };
    }

    private static JsonObject rest(Asked question) {
        JsonObject body = new JsonObject();
        body.addProperty("human_prompt", question.text());
        return HttpEvents.post(
                body.toString(),
                Map.of("content-type", "application/json", "idempotency-key", String.valueOf(question.number())));
    }

    /** Whatever shows rows as the answer to that question, where it was asked. */
    List<String> answers(String requestId) throws Exception {
        Asked question = Objects.requireNonNull(asked.get(requestId));
        return switch (question.home()) {
            case SLACK ->
                withRows(
                        cloud.slack.ownMessages(question.channel()).stream().map(said -> said.text() + said.blocks()),
                        requestId);
            case TEAMS -> withRows(cloud.teams.texts().stream(), requestId);
            case REST -> List.of(String.valueOf(answerDocument(requestId, USER).get("answer")));
        };
    }

    /** Each with the rows of {@link #QUESTION}. */
    void assertAnsweredOnce(List<String> requestIds) throws Exception {
        for (String requestId : requestIds) {
            assertThat(answers(requestId))
                    .as("answers")
                    .singleElement()
                    .asString()
                    .contains("North", "30");
        }
    }

    private static List<String> withRows(Stream<String> messages, String requestId) {
        return messages.filter(said -> said.contains(requestId) && said.contains("North"))
                .toList();
    }

    /** As {@code GET /fetchResult/{request_id}} gives it. */
    JsonObject answerDocument(String requestId, String user) throws Exception {
        JsonObject answer = cloud.call("", HttpEvents.FETCH, HttpEvents.by(user, HttpEvents.get(requestId)));
        return JsonParser.parseString(answer.get("body").getAsString()).getAsJsonObject();
    }
}
