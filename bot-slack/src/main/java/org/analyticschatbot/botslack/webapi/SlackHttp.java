package org.analyticschatbot.botslack.webapi;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;

/** The one way to Slack's client, for whoever calls it. */
public final class SlackHttp {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private SlackHttp() {}

    /**
     * OkHttp would send a post again by itself when a connection breaks, which is a second message; and the client's
     * own listeners would log what is said.
     *
     * @param api where the Web API is, with a slash at its end
     * @param timeout of each read and write
     */
    public static Slack client(URI api, Duration timeout) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        SlackHttpClient http = new SlackHttpClient(once(SlackHttpClient.buildOkHttpClient(config), timeout));
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    private static OkHttpClient once(OkHttpClient client, Duration timeout) {
        return client.newBuilder()
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }
}
