package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.fetchresult.Fetched;
import org.analyticschatbot.core.fetchresult.ResultDocument;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.rest.FetchCall;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.picture.ChartPictures;
import org.analyticschatbot.local.web.error.Responses;
import org.analyticschatbot.local.web.gate.Identification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out status and answer; an id that is malformed, unknown or somebody else's is the same to the caller. */
@RestController
public final class FetchResultController {

    private final LocalRuntime runtime;

    public FetchResultController(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    @GetMapping("/fetchResult/{requestId}")
    @Nullable ResponseEntity<Object> fetch(@PathVariable String requestId, @RequestAttribute(Identification.ASKER) Asker asker) {
        return Responses.of(call().answer(requestId, asker, RequestLinks.ofCurrentCall()));
    }

    @GetMapping("/fetchResult/{requestId}/result.json")
    @Nullable ResponseEntity<Object> answer(@PathVariable String requestId, @RequestAttribute(Identification.ASKER) Asker asker) {
        return found(requestId, asker, FetchResultController::answerDocument);
    }

    @GetMapping("/fetchResult/{requestId}/result.csv")
    @Nullable ResponseEntity<Object> csv(
            @PathVariable String requestId,
            @RequestAttribute(Identification.ASKER) Asker asker,
            HttpServletResponse response) {
        return found(requestId, asker, found -> csv(found, response));
    }

    @GetMapping("/fetchResult/{requestId}/chart.png")
    @Nullable ResponseEntity<Object> chart(
            @PathVariable String requestId,
            @RequestParam(defaultValue = "light") String theme,
            @RequestAttribute(Identification.ASKER) Asker asker,
            HttpServletResponse response) {
        return switch (theme) {
            case "light" -> found(requestId, asker, found -> chart(found, Theme.LIGHT, response));
            case "dark" -> found(requestId, asker, found -> chart(found, Theme.DARK, response));
            default -> Responses.of(Problem.BAD_REQUEST);
        };
    }

    private @Nullable ResponseEntity<Object> found(
            String requestId, Asker asker, Function<Fetched.Found, @Nullable ResponseEntity<Object>> answer) {
        return switch (call().find(requestId, asker)) {
            case Fetched.Found found -> answer.apply(found);
            case Fetched.NotFound notFound -> Responses.of(Problem.NO_SUCH_REQUEST);
        };
    }

    private FetchCall call() {
        return new FetchCall(runtime.chatbot().fetchResult());
    }

    private static ResponseEntity<Object> answerDocument(Fetched.Found found) {
        Answer answer = found.whole();
        return answer == null
                ? Responses.of(Problem.NO_SUCH_RESULT)
                : ResponseEntity.ok(ResultDocument.answer(found.request(), answer, RequestLinks.ofCurrentCall()));
    }

    private @Nullable ResponseEntity<Object> csv(Fetched.Found found, HttpServletResponse response) {
        if (found.answer() instanceof Answer.Table table) {
            return send(
                    Download.csv(found.request().id()),
                    out -> runtime.resultStore().load(table.csvUrl(), out),
                    response);
        }
        return Responses.of(Problem.NO_SUCH_RESULT);
    }

    private @Nullable ResponseEntity<Object> chart(Fetched.Found found, Theme theme, HttpServletResponse response) {
        Optional<ResultStore.Content> picture = new ChartPictures(runtime.resultStore()).of(found, theme);
        return picture.isEmpty()
                ? Responses.of(Problem.NO_SUCH_RESULT)
                : send(Download.png(found.request().id()), picture.get(), response);
    }

    private static @Nullable ResponseEntity<Object> send(
            Download download, ResultStore.Content content, HttpServletResponse response) {
        download.send(response, content);
        return null;
    }
}
