package org.analyticschatbot.texttosql.evaluation;

import java.util.List;

/** Asks every question and judges the answers by <em>execution accuracy</em>. */
public final class Evaluation {

    private Evaluation() {}

    public static List<Verdict> run(List<EvaluationQuestion> questions, Answerer answerer) {
        return questions.stream()
                .map(question -> Verdict.of(question, answerer.answer(question.question(), question.database())))
                .toList();
    }
}
