package org.analyticschatbot.texttosql.rules.draft;

import java.util.List;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Adjective;

/** What can be meant in several ways that differ in their answers, so that the asker has to choose. */
public sealed interface Ambiguity {

    /** The words of the question that can be meant in several ways. */
    String words();

    /** Words that name several columns equally well. */
    record OfColumns(String words, List<ColumnRef> choices) implements Ambiguity {

        public OfColumns {
            choices = List.copyOf(choices);
        }
    }

    /** A value that stands in several columns. */
    record OfValue(String words, List<ColumnRef> choices) implements Ambiguity {

        public OfValue {
            choices = List.copyOf(choices);
        }
    }

    /** Words that several values of a column may be meant by, none of which is spelled so. */
    record OfSpelling(String words, List<String> choices) implements Ambiguity {

        public OfSpelling {
            choices = List.copyOf(choices);
        }
    }

    /** A period, where the rows have several dates. */
    record OfDates(String words, List<ColumnRef> choices) implements Ambiguity {

        public OfDates {
            choices = List.copyOf(choices);
        }
    }

    /** A table that can be joined by several keys. */
    record OfRoles(String words, List<String> keys) implements Ambiguity {

        public OfRoles {
            keys = List.copyOf(keys);
        }
    }

    /** A number by a group, neither added up nor averaged. */
    record OfFunction(String words) implements Ambiguity {}

    /** The best ones, without a word of what makes them so. */
    record OfRanking(String words, TableName ranked) implements Ambiguity {}

    /** "old", "recent": nobody says from when on. */
    record OfDegree(String words, Adjective adjective, TableName described) implements Ambiguity {}

    /** A growth, without the periods from which and to which. */
    record OfPeriods(String words) implements Ambiguity {}
}
