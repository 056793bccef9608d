package org.analyticschatbot.texttosql.grounding.types;

import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.DecimalLiteral;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.GenericLiteral;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.StringLiteral;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** Constants in the family of what they are compared with. */
final class Constants {

    private static final Map<String, Boolean> TRUTHS = Map.of(
            "t", true, "true", true, "yes", true, "y", true, "1", true, "f", false, "false", false, "no", false, "n",
            false);

    private final Site site;

    Constants(Site site) {
        this.site = site;
    }

    /** @return the constant written otherwise, or the same where it is none or already fits */
    Expression like(Expression value, Expression constant) {
        Optional<String> written = written(constant);
        Family family = site.family(value);
        if (written.isEmpty() || !family.clashesWith(site.family(constant))) {
            return constant;
        }
        Optional<Expression> read = switch (family) {
            case NUMBER -> number(written.get());
            case BOOLEAN -> truth(written.get());
            case DATE, TIMESTAMP -> date(written.get());
            default -> Optional.empty();
        };
        read.ifPresent(literal ->
                site.findings().repaired("constant", "constant", Nodes.text(constant), "read", Nodes.text(literal)));
        return read.orElse(constant);
    }

    private static Optional<String> written(Expression constant) {
        return switch (constant) {
            case StringLiteral text -> Optional.of(text.getValue().strip());
            case LongLiteral number -> Optional.of(number.getValue());
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> number(String text) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Nodes.number(text));
        }
        return text.matches("\\d{1,18}\\.\\d{1,18}")
                ? Optional.of(new DecimalLiteral(Nodes.NOWHERE, text))
                : Optional.empty();
    }

    private static Optional<Expression> truth(String text) {
        String word = text.equals("0") ? "no" : text.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TRUTHS.get(word)).map(truth -> new BooleanLiteral(Nodes.NOWHERE, truth.toString()));
    }

    private static Optional<Expression> date(String text) {
        try {
            return Optional.of(new GenericLiteral(
                    Nodes.NOWHERE, "DATE", LocalDate.parse(text).toString()));
        } catch (DateTimeParseException e) {
            return text.matches("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2})?")
                    ? Optional.of(new GenericLiteral(Nodes.NOWHERE, "TIMESTAMP", text.replace('T', ' ')))
                    : Optional.empty();
        }
    }
}
