package org.analyticschatbot.botslack.webapi;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.analyticschatbot.core.prompt.InfrastructureException;

/** Sends bytes to an upload address, which is a secret of its own and needs no token. */
final class FileUpload {

    private static final String NAME = "file upload";

    private FileUpload() {}

    static void send(OkHttpClient http, String url, byte[] content) {
        Request request =
                new Request.Builder().url(url).post(RequestBody.create(content)).build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new InfrastructureException(
                        Transport.kindOf(response.code()), NAME + ": HTTP " + response.code());
            }
        } catch (IOException e) {
            throw Transport.broken(NAME, e);
        }
    }
}
