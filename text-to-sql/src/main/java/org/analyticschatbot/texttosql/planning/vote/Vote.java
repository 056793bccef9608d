package org.analyticschatbot.texttosql.planning.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.processprompt.QueryPlan;

/**
 * Chooses, of several plans for one question, what more than half of them come to. What statements say is compared first,
 * which costs nothing; only where that gives no majority are they run, and their rows compared. Without a majority the
 * asker is asked which reading is meant.
 */
public final class Vote {

    private static final Wording WORDING = Wording.of(Vote.class, "vote.properties");

    private final int wanted;
    private final Schema schema;
    private final Trial trial;

    /**
     * @param wanted proposals, fewer of which come where they agree early, or time or tokens are over; 1 for no vote
     * @param schema all that the asker may use
     */
    public Vote(int wanted, Schema schema, Trial trial) {
        this.wanted = wanted;
        this.schema = schema;
        this.trial = trial;
    }

    /** Whether no further proposal can change what is chosen. */
    public boolean isDecided(List<Proposal> proposals) {
        return proposals.size() >= wanted
                || Camp.majority(Camp.bySayings(ballots(proposals)), wanted).isPresent();
    }

    /**
     * @param question as it was asked
     * @param proposals at least one
     */
    public QueryPlan decide(String question, List<Proposal> proposals) {
        if (wanted == 1) {
            return proposals.getFirst().plan();
        }
        List<Camp> camps = Camp.bySayings(ballots(proposals));
        return camps.isEmpty()
                ? proposals.getFirst().plan()
                : winner(camps, proposals.size()).orElseGet(() -> afterTrial(question, camps, proposals.size()));
    }

    private List<Ballot> ballots(List<Proposal> proposals) {
        return proposals.stream()
                .filter(Proposal.Usable.class::isInstance)
                .map(proposal -> Ballot.of(proposal.plan(), schema))
                .toList();
    }

    private static Optional<QueryPlan> winner(List<Camp> camps, int proposals) {
        return Camp.majority(camps, Camp.votes(camps)).map(camp -> told(camp, proposals));
    }

    private QueryPlan afterTrial(String question, List<Camp> camps, int proposals) {
        TriedCamps tried = TriedCamps.of(camps, trial);
        return winner(tried.camps(), proposals).orElseGet(() -> Disagreement.of(question, tried));
    }

    private static QueryPlan told(Camp winner, int proposals) {
        return winner.plan() instanceof QueryPlan.RunSql run
                ? with(note(winner.size(), proposals), run)
                : winner.plan();
    }

    private static String note(int agreeing, int proposals) {
        if (proposals == 1) {
            return WORDING.text("only");
        }
        return agreeing == 1
                ? WORDING.text("alone", "readings", Integer.toString(proposals))
                : WORDING.text(
                        "agree", "agreeing", Integer.toString(agreeing), "readings", Integer.toString(proposals));
    }

    private static QueryPlan with(String note, QueryPlan.RunSql run) {
        List<String> assumptions = new ArrayList<>(run.assumptions());
        assumptions.add(note);
        return new QueryPlan.RunSql(run.sql(), run.title(), run.chartHint(), assumptions, run.planner());
    }
}
