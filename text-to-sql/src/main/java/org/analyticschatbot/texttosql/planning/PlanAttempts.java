package org.analyticschatbot.texttosql.planning;

import org.analyticschatbot.texttosql.planning.vote.Proposal;

/** Asks the model, and asks again while that may help. */
final class PlanAttempts {

    private static final int REPAIRS = 2;

    private final Dialogue dialogue;
    private final AnswerJudge judge;
    private final PlanWriter writer;

    PlanAttempts(Dialogue dialogue, AnswerJudge judge, PlanWriter writer) {
        this.dialogue = dialogue;
        this.judge = judge;
        this.writer = writer;
    }

    Proposal plan() {
        return plan(REPAIRS);
    }

    private Proposal plan(int repairs) {
        return switch (judge.judge(dialogue.ask())) {
            case Judgement.Settled(Proposal proposal) -> proposal;
            case Judgement.Flawed(String problem) ->
                repairs == 0 ? new Proposal.Useless(writer.unusable(problem)) : again(problem, repairs);
        };
    }

    private Proposal again(String problem, int repairs) {
        dialogue.object(problem);
        return plan(repairs - 1);
    }
}
