package org.analyticschatbot.aws.assembly.stack;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.analyticschatbot.aws.queue.QueuedEvent;
import org.analyticschatbot.core.Limits;

/**
 * What values of a stack have to be to each other, where a run of the assembly shows too little of it: some matter only while
 * AWS throttles or is down, some only after hours.
 */
public final class StackRules {

    /** After which a stream loses its records (docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html). */
    private static final Duration DAY = Duration.ofHours(24);

    /** After which an HTTP API stops waiting (docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html). */
    private static final Duration GATEWAY = Duration.ofSeconds(30);

    /** Time-outs of a function: so that what Lambda throttles is not taken twice (docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html). */
    private static final int VISIBILITY = 6;

    /** Entries of one call of {@code PutEvents}. */
    private static final int BUS_AT_ONCE = 10;

    private static final int MOST_TRIES = 25;

    private static final List<Rule> RULES = List.of(
            pipe(
                    "the pipe begins with the oldest record",
                    it -> it.startingPosition().equals("TRIM_HORIZON")),
            pipe("the pipe takes as many records at once as the bus", it -> it.batchSize() <= BUS_AT_ONCE),
            pipe("the pipe tries a record again, but not for ever", it -> isSome(it.retries())),
            pipe("the pipe gives a record up before the stream loses it", it -> isUpTo(DAY, it.recordAge())),
            pipe("the pipe halves a batch of which a part fails", DeployedPipe::isBisecting),
            pipe("what the pipe gives up is kept", it -> it.deadLetters().isPresent()),
            target("a rule tries a queue again, but not for ever", (it, queue) -> isSome(it.retries())),
            target("a rule gives an event up within a day", (it, queue) -> isUpTo(DAY, it.age())),
            target(
                    "what a queue does not take is with its dead letters",
                    (it, queue) ->
                            it.deadLetters().isPresent() && it.deadLetters().equals(queue.deadLetters())),
            called(
                    "a message comes again only when its function has surely ended",
                    it -> isUpTo(
                            it.queue().visibility(),
                            it.function()
                                    .timeout()
                                    .multipliedBy(VISIBILITY)
                                    .plus(it.source().window()))),
            called(
                    "functions may put a message off as often as they do before it is dead",
                    it -> it.queue().maxReceives() > QueuedEvent.MOST_PUT_OFFS),
            called(
                    "what nobody can handle is dead after a while",
                    it -> isSome(it.queue().maxReceives())),
            called(
                    "a function says which messages come again",
                    it -> it.source().isPartial()),
            called(
                    "a function has its time for one message, unless messages are gathered",
                    it -> it.source().batchSize() == 1 || isGathered(it)),
            called(
                    "a step ends before its lease",
                    it -> isGathered(it)
                            || isUpTo(Limits.defaults().lease(), it.function().timeout())),
            new Rule("a dead letter calls nobody", StackRules::isDeadLettersLeftAlone),
            new Rule(
                    "whom somebody waits for ends before the gateway",
                    stack -> stack.routes().values().stream()
                            .allMatch(id -> isUpTo(GATEWAY, stack.function(id).timeout()))));

    private StackRules() {}

    /** The rules that are not kept, as sentences. */
    public static List<String> brokenBy(Stack stack) {
        return RULES.stream()
                .filter(rule -> !rule.isKept().test(stack))
                .map(Rule::sentence)
                .toList();
    }

    private record Rule(String sentence, Predicate<Stack> isKept) {}

    /** A queue and the function that it calls. */
    private record Called(EventSource source, DeployedQueue queue, DeployedFunction function) {}

    private static Rule pipe(String sentence, Predicate<DeployedPipe> isKept) {
        return new Rule(sentence, stack -> stack.pipes().stream().allMatch(isKept));
    }

    private static Rule target(String sentence, BiPredicate<DeployedRule.Target, DeployedQueue> isKept) {
        return new Rule(
                sentence,
                stack -> stack.rules().stream()
                        .flatMap(rule -> rule.targets().stream())
                        .allMatch(target -> isKept.test(target, stack.queue(target.queue()))));
    }

    private static Rule called(String sentence, Predicate<Called> isKept) {
        return new Rule(
                sentence,
                stack -> stack.sources().stream()
                        .map(source ->
                                new Called(source, stack.queue(source.queue()), stack.function(source.function())))
                        .allMatch(isKept));
    }

    private static boolean isDeadLettersLeftAlone(Stack stack) {
        Set<String> called = stack.sources().stream().map(EventSource::queue).collect(toSet());
        return stack.sources().stream()
                .map(source -> stack.queue(source.queue()).deadLetters())
                .allMatch(dead -> dead.isPresent() && !called.contains(dead.get()));
    }

    private static boolean isGathered(Called called) {
        return !called.source().window().isZero();
    }

    private static boolean isSome(int tries) {
        return tries >= 1 && tries <= MOST_TRIES;
    }

    private static boolean isUpTo(Duration longest, Duration time) {
        return time.isPositive() && time.compareTo(longest) <= 0;
    }
}
