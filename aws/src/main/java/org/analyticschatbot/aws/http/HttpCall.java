package org.analyticschatbot.aws.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A call over HTTP out of API Gateway's event, of payload format 1.0 or 2.0
 * (docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html). The body is what was
 * sent, byte by byte: signatures are over it.
 */
public final class HttpCall {

    private final JsonObject event;

    private HttpCall(JsonObject event) {
        this.event = event;
    }

    /** @throws RuntimeException if it is no such event */
    public static HttpCall read(InputStream event) {
        return new HttpCall(JsonParser.parseReader(new InputStreamReader(event, StandardCharsets.UTF_8))
                .getAsJsonObject());
    }

    /** Names in lower case. */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new TreeMap<>();
        object(event, "headers")
                .entrySet()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().getAsString())));
        object(event, "multiValueHeaders")
                .entrySet()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        strings(header.getValue().getAsJsonArray())));
        return headers;
    }

    public Optional<String> header(String name) {
        return headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public byte[] body() {
        String body = text(event, "body").orElse("");
        boolean isEncoded =
                event.has("isBase64Encoded") && event.get("isBase64Encoded").getAsBoolean();
        return isEncoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    public Optional<String> pathParameter(String name) {
        return text(object(event, "pathParameters"), name);
    }

    /**
     * Who calls: what the gateway has authorized, and never what the caller says. The subject of a JSON Web Token, or the
     * role or user of IAM.
     */
    public Optional<String> caller() {
        JsonObject authorizer = object(object(event, "requestContext"), "authorizer");
        return text(object(object(authorizer, "jwt"), "claims"), "sub")
                .or(() -> text(object(authorizer, "claims"), "sub"))
                .or(() -> text(object(authorizer, "iam"), "userArn"))
                .or(() -> text(object(object(event, "requestContext"), "identity"), "userArn"));
    }

    private static List<String> strings(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Empty where there is none: the gateway leaves out, or sends null. */
    private static JsonObject object(JsonObject in, String name) {
        @Nullable JsonElement value = in.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    private static Optional<String> text(JsonObject in, String name) {
        @Nullable JsonElement value = in.get(name);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }
}
