package org.analyticschatbot.botslack.webapi;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/**
 * Slack's Web API, one call at a time on the calling thread. A call is sent once, and again only when Slack says that
 * it came too soon, or when the connection broke and twice does no harm; where the wait is long, the caller is told to
 * come back.
 */
public final class WebApi implements AutoCloseable {

    private static final int MAX_SENDS = 3;

    private final Slack slack;
    private final Tokens tokens;
    private final TokenHealth health;
    private final Pacing pacing;

    WebApi(Slack slack, Tokens tokens, TokenHealth health, Pacing pacing) {
        this.slack = slack;
        this.tokens = tokens;
        this.health = health;
        this.pacing = pacing;
    }

    /** @param api where the Web API is, with a slash at its end */
    public static WebApi at(URI api, Tokens tokens, TokenHealth health, Timing timing) {
        return new WebApi(SlackHttp.client(api, timing.timeout()), tokens, health, new Pacing(timing));
    }

    /** One method of the client, with its request. */
    @FunctionalInterface
    public interface Call<T> {
        T send(MethodsClient client) throws IOException, SlackApiException;
    }

    /** @throws InfrastructureException as {@code Messenger} has it; a refused token is {@code PERMANENT} */
    public <T extends SlackApiTextResponse> Reply<T> call(Target target, Call<T> call) {
        String token = tokens.botToken(target.team());
        health.check(target, token);
        Sent<T> sent = new Sent.TooSoon<>(Duration.ZERO);
        for (int sends = 0; sends < MAX_SENDS && sent instanceof Sent.TooSoon<T>; sends++) {
            pacing.await(target);
            sent = send(target, token, call);
        }
        return answered(target, sent);
    }

    /** As {@link #call}, where somebody waits: sent at once, whoever's turn it is, and never again. */
    public <T extends SlackApiTextResponse> Reply<T> callAtOnce(Target target, Call<T> call) {
        String token = tokens.botToken(target.team());
        health.check(target, token);
        return answered(target, send(target, token, call));
    }

    /**
     * Says something under a {@code response_url}, which is a secret of its own and needs no token.
     *
     * @param json with {@code response_type} and {@code text}
     */
    public void respond(String responseUrl, String json) {
        DirectPost.json(slack.getHttpClient().getOkHttpClient(), responseUrl, json);
    }

    /** Sends a file's bytes to where {@code files.getUploadURLExternal} said; nobody sees it yet. */
    public void upload(String url, byte[] content) {
        DirectPost.file(slack.getHttpClient().getOkHttpClient(), url, content);
    }

    @Override
    public void close() {
        OkHttpClient http = slack.getHttpClient().getOkHttpClient();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static <T> Reply<T> answered(Target target, Sent<T> sent) {
        return switch (sent) {
            case Sent.Answered<T>(Reply<T> reply) -> reply;
            case Sent.TooSoon<T>(Duration retryAfter) ->
                throw InfrastructureException.tooSoon(target.method() + ": rate limit", retryAfter);
        };
    }

    private <T extends SlackApiTextResponse> Sent<T> send(Target target, String token, Call<T> call) {
        try {
            return read(target, token, Repeatable.send(target.method(), call, slack.methods(token)));
        } catch (SlackApiException e) {
            return httpError(target, e);
        } catch (IOException e) {
            throw Transport.broken(target.method(), e);
        } catch (JsonParseException e) {
            // Not its cause: it may quote what was said.
            throw new InfrastructureException(Kind.UNKNOWN, target.method() + ": an answer that is not Slack's");
        }
    }

    private <T extends SlackApiTextResponse> Sent<T> read(Target target, String token, T response) {
        if (response.isOk()) {
            health.accepted(target);
            return new Sent.Answered<>(new Reply.Ok<>(response));
        }
        String code = Objects.requireNonNullElse(response.getError(), "no error code");
        return switch (Verdict.of(code)) {
            case Verdict.Refused(Refusal refusal) -> new Sent.Answered<>(new Reply.Refused<>(refusal, code));
            case Verdict.RateLimited limited -> tooSoon(target, RetryAfter.in(response.getHttpResponseHeaders()));
            case Verdict.TokenRejected rejected ->
                throw health.rejected(
                        target, token, code, Objects.requireNonNullElse(response.getNeeded(), "it asks for"));
            case Verdict.Hopeless hopeless -> throw broken(Kind.PERMANENT, target, code);
            case Verdict.Unclear unclear -> throw broken(Kind.UNKNOWN, target, code);
        };
    }

    private <T> Sent<T> httpError(Target target, SlackApiException e) {
        int status = e.getResponse().code();
        if (status == 429) {
            return tooSoon(target, RetryAfter.in(e.getResponse().headers().toMultimap()));
        }
        throw broken(Transport.kindOf(status), target, "HTTP " + status);
    }

    private <T> Sent<T> tooSoon(Target target, Duration retryAfter) {
        pacing.close(target, retryAfter);
        return new Sent.TooSoon<>(retryAfter);
    }

    private static InfrastructureException broken(Kind kind, Target target, String code) {
        return new InfrastructureException(kind, target.method() + ": " + code);
    }

    private sealed interface Sent<T> {

        record Answered<T>(Reply<T> reply) implements Sent<T> {}

        record TooSoon<T>(Duration retryAfter) implements Sent<T> {}
    }
}
