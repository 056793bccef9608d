package org.analyticschatbot.aws.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.AnswerDocument;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/**
 * The answer document as bytes. By Jackson 2, which the Bot Framework brings into every package for Lambda; Jackson 3
 * writes the same bytes with its defaults.
 */
final class AnswerJson {

    /** Fractions as decimals, which keep their scale. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private AnswerJson() {}

    static byte[] write(Answer answer) {
        try {
            return JSON.writeValueAsBytes(AnswerDocument.of(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists and wire values are JSON", e);
        }
    }

    /** @throws InfrastructureException if it is no answer that this version knows */
    static Answer read(byte[] json) {
        try {
            return AnswerDocument.read(JSON.readValue(json, DOCUMENT));
        } catch (IOException | IllegalArgumentException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The stored answer cannot be read", e);
        }
    }
}
