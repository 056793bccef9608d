package org.analyticschatbot.botslack.webapi;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.analyticschatbot.core.prompt.InfrastructureException;

/** Posts to an address that Slack gave for one purpose; it is a secret of its own, needs no token, and is not logged. */
final class DirectPost {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private DirectPost() {}

    static void file(OkHttpClient http, String url, byte[] content) {
        send(http, "file upload", url, RequestBody.create(content));
    }

    static void json(OkHttpClient http, String url, String json) {
        send(http, "response_url", url, RequestBody.create(json, JSON));
    }

    private static void send(OkHttpClient http, String name, String url, RequestBody body) {
        Request request = new Request.Builder().url(url).post(body).build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new InfrastructureException(
                        Transport.kindOf(response.code()), name + ": HTTP " + response.code());
            }
        } catch (IOException e) {
            throw Transport.broken(name, e);
        }
    }
}
