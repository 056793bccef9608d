package org.analyticschatbot.core.fetchresult;

import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.AnswerDocument;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;
import org.jspecify.annotations.Nullable;

/**
 * The document of the wire contract that {@code GET /fetchResult}, the terminal and the web chat share: ordered maps,
 * lists and wire values, ready for any JSON library. Every name of the request itself is always there, with null for
 * what is absent; inside the answer, absent names are left out.
 */
public final class ResultDocument {

    private ResultDocument() {}

    public static Map<String, @Nullable Object> of(Fetched.Found found, ResultLinks links) {
        PromptRequest request = found.request();
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("request_id", request.id().value());
        document.put("status", request.status().name());
        document.put("human_prompt", request.question().text());
        document.put("user_id", request.question().asker().userId());
        document.put("result_url", resultUrl(request, links));
        document.put("answer", answerIfAny(request, found.answer(), links));
        document.put("error", error(request.state()));
        document.put("feedback", feedbackOfAsker(request));
        return document;
    }

    /** The "answer" object alone, as a client that follows {@code result_url} gets it: with the whole answer. */
    public static Map<String, Object> answer(PromptRequest request, Answer answer, ResultLinks links) {
        Map<String, Object> document = new LinkedHashMap<>(AnswerDocument.of(answer));
        document.remove("chart_hint");
        if (answer instanceof Answer.Table table) {
            document.put("csv_url", links.toCsv(request.id(), table.csvUrl()));
            linkChart(document, request, table, links);
        }
        return document;
    }

    private static void linkChart(
            Map<String, Object> document, PromptRequest request, Answer.Table table, ResultLinks links) {
        if (table.chart() != null && document.get("chart") instanceof Map<?, ?> stored) {
            Map<Object, Object> linked = new LinkedHashMap<>(stored);
            linked.put("url", links.toChart(request.id(), table.chart().url()));
            document.put("chart", linked);
        }
    }

    private static @Nullable String resultUrl(PromptRequest request, ResultLinks links) {
        return request.state() instanceof State.Processed processed
                ? links.toAnswer(request.id(), processed.resultUrl())
                : null;
    }

    private static @Nullable Map<String, Object> answerIfAny(
            PromptRequest request, @Nullable Answer answer, ResultLinks links) {
        return answer == null ? null : answer(request, answer, links);
    }

    private static @Nullable Map<String, Object> feedbackOfAsker(PromptRequest request) {
        Feedback given =
                request.extras().feedback().get(request.question().asker().userId());
        return given == null ? null : feedback(given);
    }

    private static Map<String, Object> feedback(Feedback given) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", given.verdict().name());
        document.put("comment", given.comment());
        return document;
    }

    private static @Nullable Map<String, Object> error(State state) {
        return state instanceof State.Failed(Failure failure) ? error(failure) : null;
    }

    private static Map<String, Object> error(Failure failure) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", failure.code().name());
        document.put("message", failure.message());
        return document;
    }
}
