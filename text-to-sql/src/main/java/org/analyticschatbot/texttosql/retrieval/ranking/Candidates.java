package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.texttosql.retrieval.joins.Graph;
import org.analyticschatbot.texttosql.retrieval.joins.Neighbours;
import org.analyticschatbot.texttosql.retrieval.postings.Postings;
import org.analyticschatbot.texttosql.retrieval.ranking.QueryTerms.Term;

/**
 * The tables that may be among the best, with what each says about each concept of the question. One also gains by what
 * its neighbours say that it does not, since a question about two things needs the tables that hold them together.
 */
final class Candidates {

    private static final float WEIGHT_OF_NEIGHBOURS = 0.5f;
    private static final float REACH_OF_JOINED = 0.8f;
    private static final float REACH_OF_NAMED_ALIKE = 0.5f;

    private final Postings postings;
    private final Neighbours neighbours;
    /** In ascending order. */
    private final int[] tables;
    /** Where each table of the catalog stands among the candidates, plus one. */
    private final int[] places;

    private final float[][] said;
    private final float[] scores;

    /** @param tables how many the catalog has */
    Candidates(int[] best, List<List<Term>> concepts, int tables, Postings postings, Neighbours neighbours) {
        this.postings = postings;
        this.neighbours = neighbours;
        this.places = new int[tables];
        this.tables = withNeighbours(best);
        this.scores = new float[this.tables.length];
        this.said = concepts.stream().map(this::said).toArray(float[][]::new);
    }

    int count() {
        return tables.length;
    }

    int table(int candidate) {
        return tables[candidate];
    }

    float score(int candidate) {
        return scores[candidate];
    }

    int concepts() {
        return said.length;
    }

    /** How well a candidate speaks of a concept. */
    float said(int concept, int candidate) {
        return said[concept][candidate];
    }

    /** Adds up what the tables say by themselves, what their databases say, and what their neighbours add. */
    void score(Scores own, float weightOfDatabase) {
        for (int i = 0; i < tables.length; i++) {
            scores[i] = own.of(tables[i], weightOfDatabase);
        }
        for (float[] concept : said) {
            for (int i = 0; i < tables.length; i++) {
                scores[i] += WEIGHT_OF_NEIGHBOURS * Math.max(0, reached(concept, i) - concept[i]);
            }
        }
    }

    private float reached(float[] concept, int candidate) {
        return Math.max(
                REACH_OF_JOINED * best(concept, neighbours.joined(), tables[candidate]),
                REACH_OF_NAMED_ALIKE * best(concept, neighbours.namedAlike(), tables[candidate]));
    }

    private float best(float[] concept, Graph graph, int table) {
        float best = 0;
        for (int i = graph.start(table); i < graph.end(table); i++) {
            int place = places[graph.other(i)];
            best = place == 0 ? best : Math.max(best, concept[place - 1]);
        }
        return best;
    }

    private int[] withNeighbours(int[] best) {
        for (int table : best) {
            places[table] = 1;
            mark(neighbours.joined(), table);
            mark(neighbours.namedAlike(), table);
        }
        int[] all = new int[places.length];
        int count = 0;
        for (int table = 0; table < places.length; table++) {
            if (places[table] != 0) {
                all[count++] = table;
                places[table] = count;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private void mark(Graph graph, int table) {
        for (int i = graph.start(table); i < graph.end(table); i++) {
            places[graph.other(i)] = 1;
        }
    }

    private float[] said(List<Term> concept) {
        float[] said = new float[tables.length];
        for (Term term : concept) {
            for (int i = postings.start(term.stem()); i < postings.end(term.stem()); i++) {
                int place = places[postings.table(i)];
                if (place != 0) {
                    said[place - 1] = Math.max(said[place - 1], term.weight() * postings.impact(i));
                }
            }
        }
        return said;
    }
}
