package org.analyticschatbot.core.prompt;

import java.time.Instant;
import java.time.ZoneId;
import org.analyticschatbot.core.answer.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A question and all that has become of it: the one stored truth. Immutable; each transition gives a changed copy that
 * {@link PromptRequests#save} writes on condition that nobody wrote in between.
 *
 * @param nextStep what has to happen next, {@link Step#NONE} while somebody is at it or nothing is to be done
 * @param lease who is at it
 * @param attempts claims of the current step that count, reset when the request moves on
 * @param version of the stored item, raised by each write
 * @param updatedAt time of the last write
 */
public record PromptRequest(
        RequestId id,
        Question question,
        State state,
        Step nextStep,
        @Nullable Lease lease,
        int attempts,
        Acknowledgement acknowledgement,
        Delivery delivery,
        Extras extras,
        long version,
        Instant updatedAt) {

    /** A new question, not stored yet. Where an answer is posted, it is acknowledged before it is planned. */
    public static PromptRequest asked(RequestId id, Question question) {
        return new PromptRequest(
                id,
                question,
                new State.Pending(),
                question.replyTo().isPull() ? Step.PLAN : Step.ACKNOWLEDGE,
                null,
                0,
                new Acknowledgement.None(),
                new Delivery.None(),
                Extras.none(),
                0,
                question.askedAt());
    }

    /** An answered question whose answer is to be delivered elsewhere: shared, or as a file. Nothing is planned or run. */
    public static PromptRequest answeredBefore(RequestId id, Question question, State.Processed answer) {
        return asked(id, question).with(answer, Step.NOTIFY, null, 0);
    }

    /** The same SQL once more. */
    public static PromptRequest askedAgain(RequestId id, Question question, PlannedSql plan) {
        PromptRequest asked = asked(id, question);
        return asked.with(new State.Planned(plan, QueryAttempt.FIRST), asked.nextStep(), null, 0);
    }

    public Status status() {
        return state.status();
    }

    /** Nothing will ever happen to it again by itself. */
    public boolean isFinished() {
        return state.isTerminal() && nextStep == Step.NONE && lease == null;
    }

    public boolean hasLiveLease(Instant now) {
        return lease != null && lease.isLive(now);
    }

    /** Whether the step is due: asked for, or left behind by a worker whose lease has ended. */
    public boolean isDue(Step step, Instant now) {
        if (hasLiveLease(now)) {
            return false;
        }
        return nextStep == step || leftBehind(step) || mayComplete(step);
    }

    private boolean leftBehind(Step step) {
        return lease != null && lease.step() == step;
    }

    /** A running query may end at any time, so its completion need not be asked for first. */
    private boolean mayComplete(Step step) {
        return step == Step.COMPLETE && lease == null && state instanceof State.Running;
    }

    public boolean isOwnedBy(String owner) {
        return lease != null && lease.owner().equals(owner);
    }

    /** Takes the step; the next step becomes none, so that our own write starts nothing. */
    public PromptRequest claimed(Lease claim) {
        return with(state, Step.NONE, claim, attempts + 1);
    }

    /** Ends the lease early, so that the step can be tried again from that time on. */
    public PromptRequest leasedUntil(Instant until) {
        return lease == null ? this : with(state, nextStep, new Lease(lease.step(), lease.owner(), until), attempts);
    }

    /** The claim came to nothing, and nobody is to blame. */
    public PromptRequest withoutThisAttempt() {
        return with(state, nextStep, lease, attempts - 1);
    }

    /** Asks for a step, whoever was at it before. */
    public PromptRequest due(Step step) {
        return with(state, step, null, attempts);
    }

    /** The SQL is settled; the lease stays, since the query is started next. */
    public PromptRequest planned(PlannedSql plan) {
        return with(new State.Planned(plan, QueryAttempt.FIRST), nextStep, lease, attempts);
    }

    /** Its days are those of that time zone. */
    public PromptRequest inZone(ZoneId zone) {
        return with(question.withZone(zone));
    }

    public PromptRequest running(State.Planned planned, String queryId) {
        return with(new State.Running(planned.plan(), planned.attempt(), queryId), Step.NONE, null, 0);
    }

    /** Nothing to do until the engine, or the sweeper, says so. */
    public PromptRequest waiting() {
        return with(state, Step.NONE, null, 0);
    }

    /** The engine does not have the query any more: the stored SQL runs again. */
    public PromptRequest restarted(PlannedSql plan, QueryAttempt next) {
        return with(new State.Planned(plan, next), Step.PLAN, null, 0);
    }

    public PromptRequest processed(String resultUrl) {
        return ended(new State.Processed(resultUrl, plan()));
    }

    /** The SQL that this question led to, null as long as there is none. */
    public @Nullable PlannedSql plan() {
        return switch (state) {
            case State.Planned(PlannedSql plan, QueryAttempt attempt) -> plan;
            case State.Running(PlannedSql plan, QueryAttempt attempt, String queryId) -> plan;
            case State.Processed(String resultUrl, PlannedSql plan) -> plan;
            case State.Pending pending -> null;
            case State.Failed failed -> null;
        };
    }

    /** Whether there is something to be learned from it for equal questions: what people think of what its plan led to. */
    public boolean isLesson() {
        PlannedSql plan = plan();
        return state.isTerminal()
                && plan != null
                && !plan.basis().isEmpty()
                && !extras.feedback().isEmpty();
    }

    public PromptRequest failed(Failure failure) {
        return ended(new State.Failed(failure));
    }

    /** The step cannot be done. What stands after it is done without it, where that makes sense. */
    public PromptRequest givenUp(Step step) {
        return switch (step) {
            case ACKNOWLEDGE ->
                acknowledged(
                        acknowledgement instanceof Acknowledgement.Claimed
                                ? new Acknowledgement.Unknown()
                                : acknowledgement);
            case PLAN, COMPLETE -> failed(Failure.of(Failure.Code.INTERNAL));
            case NOTIFY -> delivery instanceof Delivery.Delivered ? waiting() : undeliverable("GIVEN_UP");
            case NONE -> this;
        };
    }

    /** Asks again for whatever was to happen next; for a request that rests too long. */
    public PromptRequest resumed() {
        if (nextStep != Step.NONE) {
            return due(nextStep);
        }
        return due(lease != null ? lease.step() : Step.COMPLETE);
    }

    public PromptRequest acknowledging() {
        return with(new Acknowledgement.Claimed(), delivery);
    }

    /** There is a thread for it now, in which nothing has been said yet. */
    public PromptRequest opened(ReplyAddress thread) {
        return with(question.withReplyTo(thread)).with(new Acknowledgement.None(), delivery);
    }

    /** Certainly no acknowledgement is there; it may be tried again. */
    public PromptRequest notAcknowledged() {
        return with(new Acknowledgement.None(), delivery);
    }

    /** The acknowledgement is done with, one way or another: on to planning, or to the end if that came first. */
    public PromptRequest acknowledged(Acknowledgement outcome) {
        Step next = state.isTerminal() ? Step.NOTIFY : Step.PLAN;
        return with(outcome, delivery).with(state, next, null, 0);
    }

    public PromptRequest delivering(int posts) {
        return with(acknowledgement, new Delivery.Claimed(posts));
    }

    /** Certainly no message of its own is there; it may be tried again. */
    public PromptRequest notDelivered(int postsBefore) {
        return with(acknowledgement, postsBefore == 0 ? new Delivery.None() : new Delivery.Claimed(postsBefore));
    }

    /** The answer is in the conversation; the lease stays, since its extras come next. */
    public PromptRequest delivered(MessageRef message) {
        return with(acknowledgement, new Delivery.Delivered(message)).with(state, nextStep, lease, 0);
    }

    public PromptRequest undeliverable(String code) {
        return with(acknowledgement, new Delivery.Undeliverable(code)).waiting();
    }

    public PromptRequest attaching() {
        return with(extras.withChart(new Attachment.Claimed()));
    }

    /** The chart is done with, one way or another; or, if none, it may be tried again. */
    public PromptRequest attached(Attachment outcome) {
        return with(extras.withChart(outcome));
    }

    public PromptRequest pinged() {
        return with(extras.withPing());
    }

    /** What a person thinks of the answer, in place of what they thought before. */
    public PromptRequest judged(String userId, Feedback feedback) {
        return with(extras.withFeedback(userId, feedback));
    }

    /** Shows another chart of the same rows. */
    public PromptRequest drawnAs(String chartType) {
        return with(extras.withChartType(chartType)).due(Step.NOTIFY);
    }

    /** Takes the answer out of the conversation; it can still be fetched. */
    public PromptRequest withdrawn(MessageRef message) {
        return with(acknowledgement, new Delivery.Withdrawn(message)).due(Step.NOTIFY);
    }

    /** Whether that message is the one in which the asker sees, or will see, the answer. */
    public boolean isShownIn(MessageRef message) {
        return acknowledgement.equals(new Acknowledgement.Posted(message))
                || delivery.equals(new Delivery.Delivered(message));
    }

    public PromptRequest stored(long newVersion, Instant at) {
        return new PromptRequest(
                id, question, state, nextStep, lease, attempts, acknowledgement, delivery, extras, newVersion, at);
    }

    /**
     * A terminal state is written once. An acknowledgement that is under way keeps its lease: it moves on to the
     * delivery when it knows where its message is.
     */
    private PromptRequest ended(State end) {
        if (state.isTerminal()) {
            return this;
        }
        if (lease != null && lease.step() == Step.ACKNOWLEDGE) {
            return with(end, Step.NONE, lease, attempts);
        }
        return with(end, question.replyTo().isPull() ? Step.NONE : Step.NOTIFY, null, 0);
    }

    private PromptRequest with(State newState, Step next, @Nullable Lease newLease, int newAttempts) {
        return new PromptRequest(
                id,
                question,
                newState,
                next,
                newLease,
                newAttempts,
                acknowledgement,
                delivery,
                extras,
                version,
                updatedAt);
    }

    private PromptRequest with(Acknowledgement newAcknowledgement, Delivery newDelivery) {
        return new PromptRequest(
                id,
                question,
                state,
                nextStep,
                lease,
                attempts,
                newAcknowledgement,
                newDelivery,
                extras,
                version,
                updatedAt);
    }

    private PromptRequest with(Question newQuestion) {
        return new PromptRequest(
                id,
                newQuestion,
                state,
                nextStep,
                lease,
                attempts,
                acknowledgement,
                delivery,
                extras,
                version,
                updatedAt);
    }

    private PromptRequest with(Extras newExtras) {
        return new PromptRequest(
                id,
                question,
                state,
                nextStep,
                lease,
                attempts,
                acknowledgement,
                delivery,
                newExtras,
                version,
                updatedAt);
    }
}
