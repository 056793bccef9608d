package org.analyticschatbot.core.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;

/**
 * Tables for a place or for people.
 *
 * @param scope what {@code members} are
 * @param members ids of the platform; {@link #ANY} stands for all
 * @param tables what the names of its tables match
 */
record AccessRule(Scope scope, Set<String> members, List<Pattern> tables) {

    static final String ANY = "*";

    enum Scope {
        /** Everybody in a shared conversation, so whoever asks there. */
        CHANNEL,
        /** Somebody in a conversation that nobody else reads. */
        USER
    }

    AccessRule {
        members = Set.copyOf(members);
        tables = List.copyOf(tables);
    }

    /**
     * @param tables names, in which {@code *} stands for any characters; {@code schema.table} where there are schemas
     */
    static AccessRule of(Scope scope, List<String> members, List<String> tables) {
        return new AccessRule(
                scope,
                Set.copyOf(members),
                tables.stream().map(AccessRule::pattern).toList());
    }

    boolean allows(TableName table, Asker asker, ReplyAddress place) {
        String name = table.toString();
        return appliesTo(asker, place)
                && tables.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private boolean appliesTo(Asker asker, ReplyAddress place) {
        return switch (scope) {
            case CHANNEL -> !place.isPrivate() && has(place.conversation());
            case USER -> place.isPrivate() && has(asker.userId());
        };
    }

    private boolean has(String id) {
        return members.contains(ANY) || members.contains(id);
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    }
}
