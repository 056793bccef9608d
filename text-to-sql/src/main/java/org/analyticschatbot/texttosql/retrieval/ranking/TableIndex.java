package org.analyticschatbot.texttosql.retrieval.ranking;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.retrieval.joins.Neighbours;
import org.analyticschatbot.texttosql.retrieval.postings.Corpus;
import org.analyticschatbot.texttosql.retrieval.postings.Postings;
import org.analyticschatbot.texttosql.retrieval.postings.Vocabulary;
import org.analyticschatbot.texttosql.retrieval.ranking.QueryTerms.Term;
import org.analyticschatbot.texttosql.retrieval.words.QuestionConcepts;

/**
 * The tables of a schema by their words. A question is scored in two stages: every table by its own words and those of
 * its database, then the few best by what they say together.
 */
public final class TableIndex {

    private static final float WEIGHT_OF_DATABASE = 0.5f;
    private static final int FEWEST_CANDIDATES = 300;
    /** A question needs few tables; behind the first ones it matters no more whether they say anything new. */
    private static final int MOST_COVERING = 16;

    private final List<TableSchema> tables;
    private final Vocabulary vocabulary;
    private final Postings postings;
    private final Databases databases;
    private final Neighbours neighbours;

    public TableIndex(Schema schema) {
        this.tables = schema.tables();
        Corpus corpus = new Corpus(
                tables.size(), table -> TableText.of(tables.get(table), schema.otherNames(tables.get(table))));
        this.vocabulary = corpus.vocabulary();
        this.postings = corpus.postings();
        this.databases = new Databases(tables);
        this.neighbours = Neighbours.of(schema);
    }

    /** At most {@code most} tables that a word of the question leads to, best first. */
    public List<TableSchema> best(String question, int most) {
        Candidates candidates = candidates(question, Math.max(most, FEWEST_CANDIDATES));
        List<Integer> first = new Coverage(candidates).choose(Math.min(most, MOST_COVERING));
        Stream<Integer> others = IntStream.range(0, candidates.count())
                .boxed()
                .filter(i -> candidates.score(i) > 0)
                .filter(Predicate.not(first::contains))
                .sorted(comparingDouble(i -> -candidates.score(i)));
        return Stream.concat(first.stream(), others)
                .limit(most)
                .map(i -> tables.get(candidates.table(i)))
                .toList();
    }

    private Candidates candidates(String question, int most) {
        List<List<Term>> concepts = QueryTerms.of(QuestionConcepts.of(question), vocabulary, postings);
        Scores scores = new Scores(postings, databases);
        concepts.forEach(scores::add);
        Top top = new Top(Math.min(most, tables.size()));
        IntStream.range(0, tables.size()).forEach(i -> top.offer(i, scores.of(i, WEIGHT_OF_DATABASE)));
        Candidates candidates = new Candidates(top.tables(), concepts, tables.size(), postings, neighbours);
        candidates.score(scores, WEIGHT_OF_DATABASE);
        return candidates;
    }
}
