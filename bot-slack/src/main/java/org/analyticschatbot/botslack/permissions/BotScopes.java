package org.analyticschatbot.botslack.permissions;

import java.util.List;
import java.util.stream.Stream;

/** The scopes of the bot's token: those that its methods, events and commands need, and no others. */
public final class BotScopes {

    /** For slash commands and shortcuts. */
    private static final String COMMANDS = "commands";

    private BotScopes() {}

    /** Each once, in the order of the alphabet. */
    public static List<String> needed() {
        Stream<String> ofMethods = UsedMethod.ALL.stream().flatMap(method -> method.scopes().stream());
        Stream<String> ofEvents = UsedEvent.ALL.stream().flatMap(event -> event.scopes().stream());
        return Stream.of(Stream.of(COMMANDS), ofMethods, ofEvents)
                .flatMap(scopes -> scopes)
                .distinct()
                .sorted()
                .toList();
    }
}
