package org.analyticschatbot.texttosql.evaluation;

import java.util.List;

/** Asks every question and judges the answers by <em>execution accuracy</em>. */
public final class Evaluation {

    private Evaluation() {}

    public static EvaluationReport run(List<EvaluationQuestion> questions, Answerer answerer) {
        return new EvaluationReport(questions.stream()
                .map(question -> Verdict.of(question, answerer.answer(question.question(), question.database())))
                .toList());
    }
}
