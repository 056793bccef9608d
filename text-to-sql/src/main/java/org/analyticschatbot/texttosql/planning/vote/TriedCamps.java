package org.analyticschatbot.texttosql.planning.vote;

import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.rows.RowComparison;

/**
 * Camps whose statements were run: those that give the same rows are one, and one whose statement breaks is gone. Rows
 * are compared in order where both statements sort them.
 */
final class TriedCamps {

    /** All trials of a question together. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private record Tried(Camp camp, Trial.Result result) {

        boolean isBroken() {
            return result instanceof Trial.Result.Broken;
        }

        boolean isUnknown() {
            return camp.speaker().statement() != null && result instanceof Trial.Result.Unknown;
        }

        boolean gives(Tried other) {
            return result instanceof Trial.Result.Rows(var rows)
                    && other.result instanceof Trial.Result.Rows(var others)
                    && RowComparison.areEqual(rows, others, isSorted(camp) && isSorted(other.camp));
        }

        private static boolean isSorted(Camp camp) {
            Ballot.Statement statement = camp.speaker().statement();
            return statement != null && isSorted(statement.sql().query());
        }

        private static boolean isSorted(Query query) {
            return query.getOrderBy().isPresent()
                    || (query.getQueryBody() instanceof QuerySpecification body
                            && body.getOrderBy().isPresent());
        }

        Tried with(Tried other) {
            return new Tried(camp.with(other.camp), result);
        }
    }

    private final List<Tried> tried;

    private TriedCamps(List<Tried> tried) {
        this.tried = tried;
    }

    static TriedCamps of(List<Camp> camps, Trial trial) {
        Duration each = LIMIT.dividedBy(camps.size());
        List<Tried> all = camps.stream()
                .map(camp -> new Tried(camp, result(camp, trial, each)))
                .toList();
        List<Tried> sound = all.stream().filter(one -> !one.isBroken()).toList();
        return new TriedCamps(united(sound.isEmpty() ? all : sound));
    }

    private static Trial.Result result(Camp camp, Trial trial, Duration limit) {
        Ballot.Statement statement = camp.speaker().statement();
        return statement == null ? new Trial.Result.Unknown() : trial.run(statement.sql(), limit);
    }

    private static List<Tried> united(List<Tried> all) {
        List<Tried> united = new ArrayList<>();
        for (Tried next : all) {
            int same = indexOfSame(united, next);
            if (same < 0) {
                united.add(next);
            } else {
                united.set(same, united.get(same).with(next));
            }
        }
        return united;
    }

    private static int indexOfSame(List<Tried> united, Tried next) {
        for (int i = 0; i < united.size(); i++) {
            if (united.get(i).gives(next)) {
                return i;
            }
        }
        return -1;
    }

    List<Camp> camps() {
        return tried.stream().map(Tried::camp).toList();
    }

    /** Whether every statement's rows are known. */
    boolean areCompared() {
        return tried.stream().noneMatch(Tried::isUnknown);
    }
}
