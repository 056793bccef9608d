package org.analyticschatbot.core.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.semantics.VerifiedQuestion;

/** Questions whose SQL the semantic layer gives: what is left of it reads only tables that the asker may use. */
final class VerifiedPlans {

    private static final Wording WORDING = Wording.of(VerifiedPlans.class, "memory.properties");
    private static final String PLANNER = "chatbot.yaml";

    private VerifiedPlans() {}

    static Optional<PlannedSql> plan(Question question, Schema schema) {
        String words = PlanBasis.words(question.text());
        return schema.semantics().verifiedQuestions().stream()
                .filter(verified -> PlanBasis.words(verified.question()).equals(words))
                .map(VerifiedPlans::plan)
                .findFirst();
    }

    private static PlannedSql plan(VerifiedQuestion verified) {
        return new PlannedSql(verified.sql(), verified.question(), "", List.of(WORDING.text("verified")), PLANNER);
    }

    static Stream<Example> examples(Schema schema) {
        return schema.semantics().verifiedQuestions().stream()
                .map(verified -> new Example(verified.question(), verified.sql(), null));
    }
}
