package org.analyticschatbot.botslack.permissions;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.webapi.SlackHttp;
import org.jspecify.annotations.Nullable;

/** Finds out whether the tokens are good, by calls that change nothing and that nobody notices. */
public final class SlackProbe {

    private static final String SCOPES = "x-oauth-scopes";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SlackSettings settings;

    public SlackProbe(SlackSettings settings) {
        this.settings = settings;
    }

    /** What Slack says of the tokens. */
    public sealed interface Probed {

        record Works(String team, String bot) implements Probed {}

        record LacksScopes(List<String> scopes) implements Probed {}

        /** @param code Slack's own */
        record BotTokenRefused(String code) implements Probed {}

        /** @param code Slack's own */
        record AppTokenRefused(String code) implements Probed {}

        /** @param cause without an address */
        record Unreachable(String cause) implements Probed {}
    }

    /** Takes half a minute at most. */
    public Probed probe() {
        Slack slack = SlackHttp.client(settings.api(), TIMEOUT);
        try {
            return probe(slack);
        } catch (SlackApiException e) {
            return new Probed.Unreachable("HTTP " + e.getResponse().code());
        } catch (IOException | JsonParseException e) {
            // Not its message: it may quote what was said.
            return new Probed.Unreachable(e.getClass().getSimpleName());
        } finally {
            slack.getHttpClient().getOkHttpClient().connectionPool().evictAll();
        }
    }

    private Probed probe(Slack slack) throws IOException, SlackApiException {
        Probed bot = botToken(slack.methods(settings.botToken()));
        String appToken = settings.appToken();
        return bot instanceof Probed.Works && appToken != null ? appToken(slack.methods(appToken), bot) : bot;
    }

    private static Probed botToken(MethodsClient client) throws IOException, SlackApiException {
        AuthTestResponse self = client.authTest(request -> request);
        if (!self.isOk()) {
            return new Probed.BotTokenRefused(String.valueOf(self.getError()));
        }
        List<String> granted = granted(self.getHttpResponseHeaders().get(SCOPES));
        List<String> missing = BotScopes.needed().stream()
                .filter(scope -> !granted.contains(scope))
                .toList();
        return missing.isEmpty()
                ? new Probed.Works(String.valueOf(self.getTeam()), String.valueOf(self.getUser()))
                : new Probed.LacksScopes(missing);
    }

    private static List<String> granted(@Nullable List<String> headers) {
        return headers == null
                ? List.of()
                : headers.stream()
                        .flatMap(header -> Stream.of(header.split(",", -1)))
                        .map(String::strip)
                        .toList();
    }

    private static Probed appToken(MethodsClient client, Probed bot) throws IOException, SlackApiException {
        AppsConnectionsOpenResponse opened = client.appsConnectionsOpen(request -> request);
        return opened.isOk() ? bot : new Probed.AppTokenRefused(String.valueOf(opened.getError()));
    }
}
