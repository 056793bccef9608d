package org.analyticschatbot.texttosql.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.texttosql.model.call.CallProblem;
import org.analyticschatbot.texttosql.model.call.CallResult;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.analyticschatbot.texttosql.model.usage.UsedUp;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;

/** The calls for one question, within its time and its tokens. For one thread. */
public final class Inquiry {

    private final LanguageModel model;
    private final Asker asker;
    private final long mostTokens;
    private final Instant end;
    private TokenUsage used = TokenUsage.NONE;

    Inquiry(LanguageModel model, Asker asker, long mostTokens, Instant end) {
        this.model = model;
        this.asker = asker;
        this.mostTokens = mostTokens;
        this.end = end;
    }

    /** Tokens of all calls so far. */
    public TokenUsage used() {
        return used;
    }

    /** Whether there is time left, and whether calls that cost so many tokens would stay within every limit. */
    public boolean hasRoomFor(long tokens) {
        return used.total() + tokens <= mostTokens
                && usedUp().isEmpty()
                && model.pace().now().isBefore(end);
    }

    /** @throws InfrastructureException if the model cannot be reached; it says what the asker is told */
    public ModelReply ask(List<Message> messages) {
        Optional<UsedUp> usedUp = usedUp();
        return usedUp.isPresent() ? new ModelReply.OverLimit(usedUp.get()) : call(new Prompt(messages));
    }

    private Optional<UsedUp> usedUp() {
        return used.total() >= mostTokens
                ? Optional.of(UsedUp.QUESTION)
                : model.ledger().usedUp(asker, model.pace().now());
    }

    private ModelReply call(Prompt prompt) {
        try {
            CallResult<ChatReply> result = model.calls()
                    .call(
                            () -> ChatReply.of(prompt, response(prompt)),
                            model.settings().time().perCall(),
                            end,
                            this::account);
            return switch (result) {
                case CallResult.Answered<ChatReply>(ChatReply reply) -> reply.reply();
                case CallResult.Failed<ChatReply>(CallProblem problem) -> throw Outage.of(problem);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Outage.interrupted(e);
        }
    }

    private ChatResponse response(Prompt prompt) {
        return Objects.requireNonNull(model.client().prompt(prompt).call().chatResponse(), "No response");
    }

    private void account(CallResult<ChatReply> result, Duration took) {
        switch (result) {
            case CallResult.Answered<ChatReply>(ChatReply reply) -> {
                used = used.plus(reply.tokens());
                model.ledger().spend(asker, reply.tokens().total(), model.pace().now());
                observe("answered", took, reply.tokens());
            }
            case CallResult.Failed<ChatReply>(CallProblem problem) ->
                observe(problem.cause().name().toLowerCase(Locale.ROOT), took, TokenUsage.NONE);
        }
    }

    private void observe(String outcome, Duration took, TokenUsage tokens) {
        model.observer().called(new ModelCall(model.name(), outcome, took, tokens));
    }
}
