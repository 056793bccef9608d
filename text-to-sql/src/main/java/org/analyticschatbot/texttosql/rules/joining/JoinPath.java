package org.analyticschatbot.texttosql.rules.joining;

import java.util.List;

/** How to get from some tables to another one. */
public sealed interface JoinPath {

    record Found(List<Join> joins) implements JoinPath {

        public Found {
            joins = List.copyOf(joins);
        }

        public boolean isToOne() {
            return joins.stream().allMatch(Join::toOne);
        }
    }

    /** Several ways are equally short; {@code choices} are the steps in which they differ. */
    record Ambiguous(List<Join> choices) implements JoinPath {

        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    record None() implements JoinPath {}
}
