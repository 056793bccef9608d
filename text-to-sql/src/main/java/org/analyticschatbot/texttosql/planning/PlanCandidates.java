package org.analyticschatbot.texttosql.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.texttosql.model.Inquiry;
import org.analyticschatbot.texttosql.planning.vote.Proposal;
import org.analyticschatbot.texttosql.planning.vote.Vote;

/**
 * Holds one conversation with the model after the other, until they decide the question, or its time or tokens would not
 * do for one more. One after the other, since two that agree make a third needless, and since providers keep the start of
 * a prompt that they have just seen.
 */
final class PlanCandidates {

    private final Inquiry inquiry;
    private final Supplier<Proposal> conversation;
    private long dearest;

    /** @param conversation asks the model anew, within the inquiry */
    PlanCandidates(Inquiry inquiry, Supplier<Proposal> conversation) {
        this.inquiry = inquiry;
        this.conversation = conversation;
    }

    /**
     * @return at least one
     * @throws InfrastructureException if the model cannot be reached for the first one
     */
    List<Proposal> until(Vote vote) {
        List<Proposal> proposals = new ArrayList<>(List.of(next()));
        while (!vote.isDecided(proposals) && inquiry.hasRoomFor(dearest)) {
            Optional<Proposal> another = another();
            if (another.isEmpty()) {
                return proposals;
            }
            proposals.add(another.get());
        }
        return proposals;
    }

    /** Who has an answer does not fail for want of a second opinion. */
    private Optional<Proposal> another() {
        try {
            return Optional.of(next());
        } catch (InfrastructureException e) {
            return Optional.empty();
        }
    }

    private Proposal next() {
        long before = inquiry.used().total();
        Proposal proposal = conversation.get();
        dearest = Math.max(dearest, inquiry.used().total() - before);
        return proposal;
    }
}
