package org.analyticschatbot.texttosql.rules.linking;

import java.math.BigDecimal;
import java.util.List;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.time.Period;
import org.jspecify.annotations.Nullable;

/** Words of the question that mean one thing. */
public sealed interface Mention {

    /** As the asker wrote it. */
    String text();

    record Phrase(String text, Cue cue) implements Mention {}

    /**
     * Names something in the schema; what exactly is decided by what stands around it.
     *
     * @param readAs the word of the schema that the text is taken for, null if it stands there itself
     */
    record SchemaName(
            String text, List<Match> matches, @Nullable String readAs) implements Mention {

        public SchemaName {
            matches = List.copyOf(matches);
        }

        public SchemaName(String text, List<Match> matches) {
            this(text, matches, null);
        }

        /** What whoever asked is told of the text where it does not stand for itself. */
        public String told(String meant) {
            return "“" + text + "” is read as “" + meant + "”.";
        }

        public List<Match.TableMatch> tables() {
            return only(Match.TableMatch.class);
        }

        public List<Match.ColumnMatch> columns() {
            return only(Match.ColumnMatch.class);
        }

        public List<Match.ValueMatch> values() {
            return only(Match.ValueMatch.class);
        }

        private <T extends Match> List<T> only(Class<T> kind) {
            return matches.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** Names a number that the owner of the data has defined. */
    record MetricName(String text, Metric metric) implements Mention {}

    /** @param unit what it counts, if a word for it follows and some column is in a unit of that kind */
    record Numeral(String text, BigDecimal value, @Nullable UnitOfMeasure unit) implements Mention {

        public Numeral(String text, BigDecimal value) {
            this(text, value, null);
        }
    }

    /** A quotation, or a proper name, that no statistics know. */
    record Quotation(String text) implements Mention {}

    record Time(String text, Period period) implements Mention {}

    record TimeUnit(String text, Unit unit) implements Mention {}

    record Degree(String text, Adjective adjective) implements Mention {}

    record Unknown(String text, boolean capitalised) implements Mention {}
}
