package org.analyticschatbot.core.semantics.file;

import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlProblem;

/**
 * A schema with all that the file rightly says of it.
 *
 * @param problems what is wrong with the rest, by line
 * @param unfiltered tables that lack a filter, since it is wrong: what is counted over them may be too much
 */
public record Described(Schema schema, List<YamlProblem> problems, Set<TableName> unfiltered) {

    public Described {
        problems = List.copyOf(problems);
        unfiltered = Set.copyOf(unfiltered);
    }

    /** The schema as it was, with nothing said of it. */
    static Described asItIs(Schema schema, List<YamlProblem> problems) {
        return new Described(schema, problems, Set.of());
    }

    public boolean isRight() {
        return problems.isEmpty();
    }

    /** Without the tables that lack a filter: no number is better than one that counts too much. */
    public Schema withheld() {
        return unfiltered.isEmpty() ? schema : schema.only(table -> !unfiltered.contains(table));
    }
}
