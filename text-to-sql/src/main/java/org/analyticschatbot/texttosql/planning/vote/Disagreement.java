package org.analyticschatbot.texttosql.planning.vote;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.texttosql.grounding.NormalForm;

/** Asks which of several readings is meant. Each option is the whole question, with what sets its reading apart. */
final class Disagreement {

    private static final Wording WORDING = Wording.of(Disagreement.class, "vote.properties");

    private Disagreement() {}

    /** @param question as it was asked */
    static QueryPlan of(String question, TriedCamps tried) {
        List<Camp> camps = tried.camps();
        List<NormalForm> readings = camps.stream().flatMap(Disagreement::form).toList();
        Optional<Camp> silent =
                camps.stream().filter(camp -> camp.speaker().saysNothing()).findFirst();
        if (readings.isEmpty()) {
            return silent.orElseGet(camps::getFirst).plan();
        }
        List<String> options = ReadingInWords.of(readings).stream()
                .map(reading -> WORDING.text("option", "question", question.strip(), "reading", reading))
                .distinct()
                .toList();
        return new QueryPlan.AskBack(
                asked(readings.size(), tried.areCompared(), silent.isPresent()),
                options,
                camps.getFirst().plan().planner());
    }

    private static Stream<NormalForm> form(Camp camp) {
        Ballot.Statement statement = camp.speaker().statement();
        return statement == null ? Stream.empty() : Stream.of(statement.form());
    }

    private static String asked(int ways, boolean compared, boolean silent) {
        if (ways == 1) {
            return WORDING.text("or_none");
        }
        String count = Integer.toString(ways);
        String text = WORDING.text(compared ? "differ" : "unknown", "ways", count);
        return silent ? text + " " + WORDING.text("none") : text;
    }
}
