package org.analyticschatbot.texttosql.retrieval;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.texttosql.retrieval.words.Concept;
import org.analyticschatbot.texttosql.retrieval.words.Related;
import org.analyticschatbot.texttosql.retrieval.words.Stems;

/**
 * Which columns of a wide table are shown: what tells its rows and its parts apart, then what the question speaks of, in
 * whatever words, then what joins the table, then the first ones, since a question may well say it otherwise.
 */
final class ColumnChoice {

    private static final double ALWAYS = 1_000;
    /** Less than any word of a question adds. */
    private static final double FOR_A_JOIN = 0.001;

    private final List<ColumnSchema> columns;
    private final List<Set<String>> stems;
    private final Map<String, Integer> columnsByStem = new HashMap<>();

    ColumnChoice(List<ColumnSchema> columns) {
        this.columns = columns;
        this.stems = columns.stream().map(ColumnChoice::stems).toList();
        stems.forEach(all -> all.forEach(stem -> columnsByStem.merge(stem, 1, Integer::sum)));
    }

    /**
     * At most {@code most} columns, in their usual order.
     *
     * @param roles what each column is for, apart from the question
     */
    List<ColumnSchema> best(List<Concept> question, List<Role> roles, int most) {
        double[] scores = IntStream.range(0, columns.size())
                .mapToDouble(i -> roles.get(i).score + fit(i, question))
                .toArray();
        Set<Integer> kept = IntStream.range(0, scores.length)
                .boxed()
                .sorted(comparingDouble(i -> -scores[i]))
                .limit(most)
                .collect(toSet());
        return IntStream.range(0, scores.length)
                .filter(kept::contains)
                .mapToObj(columns::get)
                .toList();
    }

    /** A word that fewer columns have says more about them. */
    private double fit(int column, List<Concept> question) {
        return question.stream()
                .mapToDouble(concept -> concept.weight()
                        * concept.related().stream()
                                .filter(related -> stems.get(column).contains(related.stem()))
                                .mapToDouble(this::tells)
                                .max()
                                .orElse(0))
                .sum();
    }

    private double tells(Related related) {
        int having = columnsByStem.getOrDefault(related.stem(), 1);
        return related.weight() * Math.log(1 + (double) columns.size() / having);
    }

    private static Set<String> stems(ColumnSchema column) {
        List<String> texts = new ArrayList<>(List.of(column.name()));
        if (column.comment() != null) {
            texts.add(column.comment());
        }
        if (!column.isPrivate() && column.statistics() != null) {
            texts.addAll(column.statistics().frequentValues());
        }
        return texts.stream().flatMap(text -> Stems.ofName(text).stream()).collect(toSet());
    }

    /** What a column is for. */
    enum Role {
        IDENTIFIES(ALWAYS),
        JOINS(FOR_A_JOIN),
        HOLDS(0);

        private final double score;

        Role(double score) {
            this.score = score;
        }
    }
}
