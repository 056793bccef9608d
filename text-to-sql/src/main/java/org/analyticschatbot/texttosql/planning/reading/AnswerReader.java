package org.analyticschatbot.texttosql.planning.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.planning.reading.ModelPlan.Kind;
import org.springframework.ai.converter.BeanOutputConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a model's answer: first as the JSON that was asked for, then as what weaker models send instead: JSON inside of
 * prose or a fence, SQL inside of a fence, bare SQL. Several statements are refused, never chosen from.
 */
public final class AnswerReader {

    private static final Wording WORDING = Wording.of(AnswerReader.class, "reading.properties");
    private static final int LONGEST = 32_768;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final BeanOutputConverter<ModelPlan> converter = new BeanOutputConverter<>(ModelPlan.class, JSON);

    /** JSON schema of an answer. */
    public String schema() {
        return converter.getJsonSchema();
    }

    public Reading read(String answer) {
        if (answer.length() > LONGEST) {
            return new Reading.Unreadable(WORDING.text("too_long"), false);
        }
        if (answer.isBlank()) {
            return new Reading.Unreadable(WORDING.text("empty"), true);
        }
        return json(answer).map(AnswerReader::checked).orElseGet(() -> fromSql(LooseSql.in(answer)));
    }

    private Optional<ModelPlan> json(String answer) {
        return parsed(answer).or(() -> inside(answer).flatMap(this::parsed));
    }

    private Optional<ModelPlan> parsed(String json) {
        try {
            return Optional.ofNullable(converter.convert(json)).filter(AnswerReader::saysAnything);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** From the first brace to the last one. */
    private static Optional<String> inside(String answer) {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        return start < 0 || end < start ? Optional.empty() : Optional.of(answer.substring(start, end + 1));
    }

    private static boolean saysAnything(ModelPlan plan) {
        return plan.kind() != Kind.SQL || !plan.sql().isBlank();
    }

    private static Reading checked(ModelPlan plan) {
        return plan.kind() == Kind.SQL
                ? one(LooseSql.statements(plan.sql()), plan::withSql)
                : new Reading.Understood(plan);
    }

    private static Reading fromSql(List<String> statements) {
        return one(statements, ModelPlan::ofSql);
    }

    private static Reading one(List<String> statements, Function<String, ModelPlan> plan) {
        return switch (statements.size()) {
            case 0 -> new Reading.Unreadable(WORDING.text("no_sql"), true);
            case 1 -> new Reading.Understood(plan.apply(statements.getFirst()));
            default -> new Reading.Unreadable(WORDING.text("several"), false);
        };
    }
}
