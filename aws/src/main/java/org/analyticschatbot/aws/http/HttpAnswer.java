package org.analyticschatbot.aws.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.core.rest.RestAnswer;
import org.jspecify.annotations.Nullable;

/** The answer to a call in the form that API Gateway takes, the same for both payload formats. */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

    /** Absent is null on the wire, in {@code GET /fetchResult} (architecture, wire contract). */
    private static final Gson WITH_NULLS =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** @param contentType null when there is no body */
    public static HttpAnswer of(int status, @Nullable String contentType, String body) {
        return new HttpAnswer(status, contentType == null ? Map.of() : Map.of("Content-Type", contentType), body);
    }

    public static HttpAnswer of(RestAnswer answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put("Content-Type", "application/json");
        return new HttpAnswer(answer.status(), headers, WITH_NULLS.toJson(answer.body()));
    }

    public void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        WITH_NULLS.toJson(Map.of("statusCode", status, "headers", headers, "body", body), writer);
        writer.flush();
    }
}
