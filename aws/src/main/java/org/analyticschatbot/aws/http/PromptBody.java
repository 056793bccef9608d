package org.analyticschatbot.aws.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.core.rest.CreateCall;
import org.analyticschatbot.core.rest.Problem;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /createPromptRequest}. */
public sealed interface PromptBody {

    record Prompt(String text) implements PromptBody {}

    record Refused(Problem problem) implements PromptBody {}

    static PromptBody read(byte[] body) {
        if (body.length > CreateCall.MAX_BODY) {
            return new Refused(Problem.BODY_TOO_LARGE);
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return prompt(JsonParser.parseString(json));
        } catch (CharacterCodingException | JsonParseException e) {
            return new Refused(Problem.MALFORMED_JSON);
        }
    }

    private static PromptBody prompt(JsonElement json) {
        @Nullable JsonElement prompt = json instanceof JsonObject object ? object.get("human_prompt") : null;
        return prompt != null
                        && prompt.isJsonPrimitive()
                        && prompt.getAsJsonPrimitive().isString()
                ? new Prompt(prompt.getAsString())
                : new Refused(Problem.NO_PROMPT);
    }
}
