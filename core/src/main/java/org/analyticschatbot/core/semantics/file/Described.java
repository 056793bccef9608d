package org.analyticschatbot.core.semantics.file;

import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.yaml.YamlProblem;

/**
 * A schema with all that the file rightly says of it.
 *
 * @param problems what is wrong with the rest, by line
 */
public record Described(Schema schema, List<YamlProblem> problems) {

    public Described {
        problems = List.copyOf(problems);
    }
}
