package org.analyticschatbot.texttosql.rules.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.analyticschatbot.core.catalog.ForeignKey;

/**
 * Where a table refers to another one in several roles, the question may name the role: "trips that started at …" goes
 * by the start station, not by the end station.
 */
public final class KeyRoles {

    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_ROLE = 3;

    private final Collection<List<ForeignKey>> choices;

    public KeyRoles(Collection<ForeignKey> keys) {
        this.choices =
                keys.stream().collect(Collectors.groupingBy(key -> List.of(key.from(), key.to()))).values().stream()
                        .filter(roles -> roles.size() > 1)
                        .toList();
    }

    /** The key columns, in small letters, whose role is named while no other role of the same two tables is. */
    public Set<String> named(Collection<String> texts) {
        Set<String> words = texts.stream()
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ")))
                .collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>();
        for (List<ForeignKey> roles : choices) {
            List<String> said = roles.stream()
                    .map(ForeignKey::fromColumn)
                    .filter(column -> role(column, roles).stream().anyMatch(isSaid(words)))
                    .toList();
            if (said.size() == 1) {
                named.add(said.getFirst().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    /** What a key's name says that the others' do not. */
    private static Set<String> role(String column, List<ForeignKey> roles) {
        Set<String> role = new HashSet<>(words(column));
        roles.stream()
                .map(ForeignKey::fromColumn)
                .filter(other -> !other.equals(column))
                .forEach(other -> role.removeAll(words(other)));
        return role;
    }

    private static Set<String> words(String column) {
        String spaced = column.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Set.copyOf(Arrays.stream(spaced.split("[^\\p{L}]+")).distinct().toList());
    }

    private static Predicate<String> isSaid(Set<String> words) {
        return role -> role.length() >= SHORTEST_ROLE
                && words.stream()
                        .anyMatch(word -> word.startsWith(role) && word.length() - role.length() <= LONGEST_ENDING);
    }
}
