package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.List;
import org.analyticschatbot.texttosql.retrieval.postings.Postings;
import org.analyticschatbot.texttosql.retrieval.ranking.QueryTerms.Term;

/**
 * How well each table answers to a question by itself, and each database by the best of its tables for each concept:
 * a table called {@code people} fits everywhere, and the right one stands among fitting neighbours.
 */
final class Scores {

    private final Postings postings;
    private final Databases databases;
    private final float[] ofTables;
    private final float[] ofDatabases;
    private final Best tables;
    private final Best best;

    Scores(Postings postings, Databases databases) {
        this.postings = postings;
        this.databases = databases;
        this.ofTables = new float[databases.tables()];
        this.ofDatabases = new float[databases.count()];
        this.tables = new Best(ofTables.length);
        this.best = new Best(ofDatabases.length);
    }

    void add(List<Term> terms) {
        for (Term term : terms) {
            for (int i = postings.start(term.stem()); i < postings.end(term.stem()); i++) {
                tables.offer(postings.table(i), term.weight() * postings.impact(i));
            }
        }
        tables.addTo(ofTables, (table, score) -> offerToDatabase(databases.of(table), score));
        best.addTo(ofDatabases, (database, score) -> {});
    }

    /** @param weight of the database's score */
    float of(int table, float weight) {
        int database = databases.of(table);
        return database < 0 ? ofTables[table] : ofTables[table] + weight * ofDatabases[database];
    }

    private void offerToDatabase(int database, float score) {
        if (database >= 0) {
            best.offer(database, score);
        }
    }

    /** The best that was offered for each of many, of which few are offered anything. */
    private static final class Best {

        private final float[] scores;
        private final int[] offered;
        private int count;

        Best(int size) {
            this.scores = new float[size];
            this.offered = new int[size];
        }

        void offer(int one, float score) {
            if (scores[one] == 0) {
                offered[count++] = one;
            }
            scores[one] = Math.max(scores[one], score);
        }

        /** Adds them up and forgets them. */
        void addTo(float[] sums, Each each) {
            for (int i = 0; i < count; i++) {
                int one = offered[i];
                sums[one] += scores[one];
                each.accept(one, scores[one]);
                scores[one] = 0;
            }
            count = 0;
        }
    }

    private interface Each {
        void accept(int one, float score);
    }
}
