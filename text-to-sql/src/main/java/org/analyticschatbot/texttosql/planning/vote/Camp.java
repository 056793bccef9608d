package org.analyticschatbot.texttosql.planning.vote;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.processprompt.QueryPlan;

/** Those that agree. The first one speaks for all. */
record Camp(List<Ballot> ballots) {

    Camp {
        ballots = List.copyOf(ballots);
    }

    /** Those that say the same, in the order in which they came. */
    static List<Camp> bySayings(List<Ballot> ballots) {
        return ballots.stream().collect(groupingBy(Ballot::says, LinkedHashMap::new, toList())).values().stream()
                .map(Camp::new)
                .toList();
    }

    /** The camp that has more than half of that many votes. */
    static Optional<Camp> majority(List<Camp> camps, int votes) {
        return camps.stream().filter(camp -> 2 * camp.size() > votes).findFirst();
    }

    static int votes(List<Camp> camps) {
        return camps.stream().mapToInt(Camp::size).sum();
    }

    Camp with(Camp other) {
        return new Camp(Stream.concat(ballots.stream(), other.ballots.stream()).toList());
    }

    int size() {
        return ballots.size();
    }

    Ballot speaker() {
        return ballots.getFirst();
    }

    QueryPlan plan() {
        return speaker().plan();
    }
}
