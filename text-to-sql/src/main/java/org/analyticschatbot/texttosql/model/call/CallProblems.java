package org.analyticschatbot.texttosql.model.call;

import com.anthropic.errors.AnthropicServiceException;
import com.fasterxml.jackson.core.JacksonException;
import com.openai.errors.OpenAIServiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientResponseException;

/** Reads what went wrong from the exceptions of three SDKs; their messages may hold the prompt, so none is kept. */
final class CallProblems {

    private static final String RETRY_AFTER = "retry-after";
    private static final int CAUSES = 10;

    private CallProblems() {}

    static CallProblem read(@Nullable Throwable thrown) {
        return chain(thrown)
                .flatMap(one -> byKind(one).stream())
                .findFirst()
                .orElseGet(() -> CallProblem.of(Cause.NOT_THE_PROTOCOL));
    }

    private static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, one -> one == null ? null : one.getCause())
                .limit(CAUSES)
                .flatMap(Stream::ofNullable);
    }

    private static Optional<CallProblem> byKind(Throwable thrown) {
        return switch (thrown) {
            case EndpointException e -> Optional.of(e.problem());
            case OpenAIServiceException e -> status(e.statusCode(), e.headers().values(RETRY_AFTER));
            case AnthropicServiceException e ->
                status(e.statusCode(), e.headers().values(RETRY_AFTER));
            case RestClientResponseException e -> status(e.getStatusCode().value(), retryAfter(e));
            case HttpTimeoutException e -> Optional.of(CallProblem.of(Cause.TIMED_OUT));
            case InterruptedIOException e -> Optional.of(CallProblem.of(Cause.TIMED_OUT));
            case ConnectException e -> Optional.of(CallProblem.of(Cause.UNREACHABLE));
            case UnknownHostException e -> Optional.of(CallProblem.of(Cause.UNREACHABLE));
            // Jackson 2 counts what it cannot parse as a fault of the connection.
            case JacksonException e -> Optional.empty();
            case IOException e -> Optional.of(CallProblem.of(Cause.DROPPED));
            default -> Optional.empty();
        };
    }

    private static List<String> retryAfter(RestClientResponseException e) {
        return e.getResponseHeaders() == null
                ? List.of()
                : e.getResponseHeaders().getOrEmpty(RETRY_AFTER);
    }

    private static Optional<CallProblem> status(int status, List<String> retryAfter) {
        return Optional.of(new CallProblem(cause(status), duration(retryAfter)));
    }

    private static Cause cause(int status) {
        return switch (status) {
            case 401, 403 -> Cause.KEY_REFUSED;
            case 404 -> Cause.NOT_FOUND;
            case 408 -> Cause.TIMED_OUT;
            case 429 -> Cause.TOO_MANY_REQUESTS;
            default -> status >= 500 ? Cause.SERVER_ERROR : Cause.REQUEST_REFUSED;
        };
    }

    /** Seconds only: the dates that HTTP also allows are not what these providers send. */
    private static @Nullable Duration duration(List<String> retryAfter) {
        return retryAfter.stream()
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?"))
                .findFirst()
                .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1_000)))
                .orElse(null);
    }
}
