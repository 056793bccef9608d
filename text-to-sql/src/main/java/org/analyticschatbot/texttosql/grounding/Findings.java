package org.analyticschatbot.texttosql.grounding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.answer.Wording;

/** What was mended in a statement, and what could not be: one sentence each, in the order of discovery. */
public final class Findings {

    private static final Wording REPAIRS = Wording.of(Findings.class, "repairs.properties");
    private static final Wording PROBLEMS = Wording.of(Findings.class, "problems.properties");

    private final Set<String> repairs = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    /** @param namesAndValues of the placeholders in the sentence of that key */
    public void repaired(String key, String... namesAndValues) {
        repairs.add(REPAIRS.text(key, namesAndValues));
    }

    /** @param namesAndValues of the placeholders in the sentence of that key */
    public void unsolved(String key, String... namesAndValues) {
        problems.add(PROBLEMS.text(key, namesAndValues));
    }

    List<String> repairs() {
        return new ArrayList<>(repairs);
    }

    Optional<String> problem() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", problems));
    }
}
