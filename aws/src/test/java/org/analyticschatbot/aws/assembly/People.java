package org.analyticschatbot.aws.assembly;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.lambda.CreatePromptRequestHandler;
import org.analyticschatbot.aws.lambda.FetchResultHandler;
import org.analyticschatbot.aws.lambda.SlackWebhookHandler;
import org.analyticschatbot.aws.lambda.TeamsWebhookHandler;
import org.analyticschatbot.core.prompt.RequestId;

/** Ask where they are, again if that call came to nothing, and read what they are answered there. */
final class People {

    static final String QUESTION = "What is the total amount by region?";
    static final String USER = "user-1";

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
        JsonObject answer = cloud.call(call, function(question.home()), event);
        while (!answer.has("statusCode")) {
            answer = cloud.call(call, function(question.home()), event);
        }
        int status = answer.get("statusCode").getAsInt();
        if (status != 200 && status != 202) {
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

    private static Function<Supplier<Parts>, RequestStreamHandler> function(Home home) {
        return switch (home) {
            case SLACK -> SlackWebhookHandler::new;
            case TEAMS -> TeamsWebhookHandler::new;
            case REST -> CreatePromptRequestHandler::new;
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
            case REST -> List.of(answerDocument(requestId, USER).get("answer").toString());
        };
    }

    private static List<String> withRows(Stream<String> messages, String requestId) {
        return messages.filter(said -> said.contains(requestId) && said.contains("North"))
                .toList();
    }

    /** As {@code GET /fetchResult/{request_id}} gives it. */
    JsonObject answerDocument(String requestId, String user) throws Exception {
        JsonObject answer = cloud.call("", FetchResultHandler::new, HttpEvents.by(user, HttpEvents.get(requestId)));
        return JsonParser.parseString(answer.get("body").getAsString()).getAsJsonObject();
    }
}
