package org.analyticschatbot.aws.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values of a stored item as native attributes and back. What has no counterpart among them, written by a newer
 * version of the bot, stays an {@link AttributeValue}, so that it is written back exactly as it was.
 */
final class AttributeValues {

    private AttributeValues() {}

    static Map<String, AttributeValue> write(Map<String, ?> values) {
        return mapped(values, AttributeValues::write);
    }

    static Map<String, Object> read(Map<String, AttributeValue> attributes) {
        return mapped(attributes, AttributeValues::read);
    }

    private static AttributeValue write(Object value) {
        return switch (value) {
            case AttributeValue kept -> kept;
            case String text -> AttributeValue.fromS(text);
            case Long number -> AttributeValue.fromN(number.toString());
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(AttributeValues::write).toList());
            case Map<?, ?> map -> AttributeValue.fromM(mapped(map, AttributeValues::write));
            default -> throw new IllegalArgumentException("No attribute can hold a " + value.getClass());
        };
    }

    private static Object read(AttributeValue attribute) {
        return switch (attribute.type()) {
            case S -> attribute.s();
            case N -> number(attribute);
            case L -> attribute.l().stream().map(AttributeValues::read).toList();
            case M -> mapped(attribute.m(), AttributeValues::read);
            case B, SS, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> attribute;
        };
    }

    private static Object number(AttributeValue attribute) {
        try {
            return Long.valueOf(attribute.n());
        } catch (NumberFormatException e) {
            return attribute;
        }
    }

    private static <V, W> Map<String, W> mapped(Map<?, V> values, Function<? super V, W> form) {
        Map<String, W> mapped = new LinkedHashMap<>();
        values.forEach((name, value) -> mapped.put((String) name, form.apply(value)));
        return mapped;
    }
}
