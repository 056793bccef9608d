package org.analyticschatbot.texttosql.values;

import java.util.List;
import java.util.stream.Stream;

/**
 * A thing of the world that has several names: a country, a month, a sex.
 *
 * @param names what people and tables call it
 * @param adjectives what is of it or from it: {@code french}
 * @param shortForms codes and abbreviations; one in capitals stands for it in capitals only where somebody asks
 */
public record Thing(Sort sort, List<String> names, List<String> adjectives, List<String> shortForms) {

    /**
     * Things that are alike.
     *
     * @param kinds what they are, empty if a table would not be called so
     * @param kindsOfAdjectives what their adjectives tell of somebody
     * @param isSpoken whether people ask by these names, not only records use them
     */
    public record Sort(List<String> kinds, List<String> kindsOfAdjectives, boolean isSpoken) {

        public Sort {
            kinds = List.copyOf(kinds);
            kindsOfAdjectives = List.copyOf(kindsOfAdjectives);
        }
    }

    public Thing {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        shortForms = List.copyOf(shortForms);
    }

    Stream<String> allNames() {
        return Stream.of(names, adjectives, shortForms).flatMap(List::stream);
    }
}
