package org.analyticschatbot.botteams.connector;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ResourceResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Calls the Bot Connector. What Teams asks to repeat (429, 412) is repeated here, for a few seconds; whatever may have been
 * done is not, since Teams knows no idempotency key: that is for the caller to decide.
 */
public final class Connector implements AutoCloseable {

    /** Whoever would have to wait longer is sent away, to come back later. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final int MAX_SENDS = 4;

    /** An activity whose id nobody needs. */
    private static final String NO_ID = "";

    private final AppCredentials credentials;
    private final ServiceHosts hosts;
    private final Timing timing;
    private final Clients clients;

    public Connector(AppCredentials credentials, ServiceHosts hosts, Timing timing) {
        this.credentials = credentials;
        this.hosts = hosts;
        this.timing = timing;
        this.clients = new Clients(credentials, timing.timeout());
    }

    /** Posts a new message: twice is two messages. @return its id */
    public Reply<String> send(String serviceUrl, String conversation, Activity activity) {
        return call(
                serviceUrl, at -> at.sendToConversation(conversation, activity).thenApply(Connector::id));
    }

    public Reply<String> update(String serviceUrl, String conversation, String id, Activity activity) {
        return repeatably(() -> call(
                serviceUrl, at -> at.updateActivity(conversation, id, activity).thenApply(Connector::id)));
    }

    public Reply<String> delete(String serviceUrl, String conversation, String id) {
        return repeatably(
                () -> call(serviceUrl, at -> at.deleteActivity(conversation, id).handle(Connector::deleted)));
    }

    /** The SDK takes an empty answer, which means done, for an error. */
    private static String deleted(Void nothing, @Nullable Throwable failure) {
        return switch (failure) {
            case null -> NO_ID;
            case CompletionException e
            when e.getCause() instanceof ErrorResponseException answered
                    && answered.response().isSuccessful() -> NO_ID;
            case CompletionException e -> throw e;
            default -> throw new CompletionException(failure);
        };
    }

    /** The chat of the bot with that person, the same one each time. @return the conversation's id */
    public Reply<String> personalChat(String serviceUrl, String tenant, String bot, String user) {
        ConversationParameters parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(bot));
        parameters.setMembers(List.of(new ChannelAccount(user)));
        parameters.setTenantId(tenant);
        return repeatably(() -> call(
                serviceUrl,
                at -> at.createConversation(parameters).thenApply(created -> Objects.requireNonNull(created.getId()))));
    }

    private static String id(ResourceResponse response) {
        return response == null ? NO_ID : Objects.requireNonNullElse(response.getId(), NO_ID);
    }

    /** What can be done twice is simply to be done again. */
    private static <T> Reply<T> repeatably(Supplier<Reply<T>> call) {
        try {
            return call.get();
        } catch (InfrastructureException e) {
            throw e.kind() == Kind.UNKNOWN ? new InfrastructureException(Kind.NOT_DONE, "Teams: not certain", e) : e;
        }
    }

    private <T> Reply<T> call(String serviceUrl, Function<Conversations, CompletableFuture<T>> call) {
        if (!hosts.allow(serviceUrl)) {
            throw new InfrastructureException(Kind.PERMANENT, "Not an address of Teams");
        }
        haveToken();
        Duration waited = Duration.ZERO;
        for (int sends = 1; ; sends++) {
            switch (once(serviceUrl, call)) {
                case Sent.Answered<T>(T value) -> {
                    return new Reply.Ok<>(value);
                }
                case Sent.Failed<T>(Verdict.Refused(Refusal refusal)) -> {
                    return new Reply.Refused<>(refusal);
                }
                case Sent.Failed<T>(Verdict.Broken(Kind kind, String what)) ->
                    throw new InfrastructureException(kind, "Teams: " + what);
                case Sent.Failed<T>(Verdict.Later(Duration after)) -> waited = waited.plus(pause(after, waited, sends));
            }
        }
    }

    private Duration pause(Duration after, Duration waited, int sends) {
        Duration pause = after.isZero() ? backoff(sends) : after.plus(jitter(FIRST_PAUSE));
        if (sends == MAX_SENDS || waited.plus(pause).compareTo(PATIENCE) > 0) {
            throw InfrastructureException.tooSoon("Teams: rate limit", pause);
        }
        timing.pause().last(pause);
        return pause;
    }

    private Duration backoff(int sends) {
        return FIRST_PAUSE.plus(jitter(FIRST_PAUSE.multipliedBy(1L << sends)));
    }

    private Duration jitter(Duration atMost) {
        return Duration.ofMillis(timing.jitter().nextLong(atMost.toMillis()));
    }

    /** Before the call, since a call that fails for want of a token looks as if it had been broken off. */
    private void haveToken() {
        if (credentials.getAppId() == null) {
            return;
        }
        try {
            Objects.requireNonNull(await(credentials.getToken()));
        } catch (ExecutionException | TimeoutException e) {
            throw new InfrastructureException(Kind.NOT_DONE, "Teams: Microsoft gives the bot no token", e);
        }
    }

    private <T> Sent<T> once(String serviceUrl, Function<Conversations, CompletableFuture<T>> call) {
        try {
            return new Sent.Answered<>(await(call.apply(clients.at(serviceUrl))));
        } catch (ExecutionException e) {
            return new Sent.Failed<>(Verdict.of(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (TimeoutException e) {
            return new Sent.Failed<>(Verdict.of(e));
        }
    }

    private <T> T await(CompletableFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(timing.timeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(Kind.UNKNOWN, "Interrupted while waiting for Teams", e);
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    private sealed interface Sent<T> {

        record Answered<T>(T value) implements Sent<T> {}

        record Failed<T>(Verdict verdict) implements Sent<T> {}
    }
}
