package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.rules.language.Word;

/** Words that name a metric, a table or a column, by its own name, by another word for it, or by what people call a sum. */
final class NameSpans {

    private static final Map<String, List<String>> SYNONYMS = Lexicon.turned("synonyms.txt");
    private static final Map<String, List<String>> SUMS = Lexicon.lists("measures.txt");
    private static final double STRONG = 0.85;
    private static final double WEAKER = 0.6;
    private static final int LONGEST = 6;

    private final SchemaIndex index;
    private final ValueSpans values;

    NameSpans(SchemaIndex index, ValueSpans values) {
        this.index = index;
        this.values = values;
    }

    Optional<Span> metric(List<Word> words, int at) {
        return longest(words, at)
                .filter(Stretch::canBeName)
                .flatMap(stretch -> index.metric(stretch.lower()).stream()
                        .map(metric -> new Span(new Mention.MetricName(stretch.text(), metric), stretch.length(), 9)))
                .findFirst();
    }

    Optional<Span> name(List<Word> words, int at) {
        return longest(words, at)
                .filter(Stretch::canBeName)
                .flatMap(stretch -> name(stretch).stream())
                .findFirst();
    }

    private static Stream<Stretch> longest(List<Word> words, int at) {
        int most = Math.min(LONGEST, words.size() - at);
        return IntStream.range(0, most).mapToObj(shorter -> Stretch.of(words, at, most - shorter));
    }

    private Optional<Span> name(Stretch stretch) {
        List<Match> matches = names(stretch.lower());
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        List<Match> all = new ArrayList<>(matches);
        all.addAll(values.of(String.join(" ", stretch.lower())));
        boolean strong = matches.stream().anyMatch(match -> match.weight() >= STRONG);
        return Optional.of(new Span(new Mention.SchemaName(stretch.text(), all), stretch.length(), strong ? 4 : 1));
    }

    private List<Match> names(List<String> span) {
        List<Match> matches = index.names(span);
        return matches.isEmpty() ? synonyms(span) : withSynonyms(span, matches);
    }

    /** "bikes that cost less than 600": their price, though the costs of repairs are called so. */
    private List<Match> withSynonyms(List<String> span, List<Match> matches) {
        if (span.size() > 1 || matches.stream().anyMatch(match -> !(match instanceof Match.ColumnMatch))) {
            return matches;
        }
        Set<TableName> named = matches.stream().map(Match::table).collect(Collectors.toUnmodifiableSet());
        Stream<Match> elsewhere = synonyms(span).stream()
                .filter(match -> match instanceof Match.ColumnMatch && !named.contains(match.table()))
                .map(match ->
                        (Match) new Match.ColumnMatch(((Match.ColumnMatch) match).column(), match.weight() * WEAKER));
        return Stream.concat(matches.stream(), elsewhere).toList();
    }

    private List<Match> synonyms(List<String> span) {
        List<Match> whole = firstKnown(
                SYNONYMS.getOrDefault(lemmatised(span), List.of()).stream().map(other -> List.of(other.split(" "))));
        return whole.isEmpty() && span.size() > 1 ? oneWordReplaced(span) : whole;
    }

    private List<Match> oneWordReplaced(List<String> span) {
        return firstKnown(IntStream.range(0, span.size())
                .boxed()
                .flatMap(at -> SYNONYMS.getOrDefault(Lemmas.lemma(span.get(at)), List.of()).stream()
                        .map(other -> replaced(span, at, other))));
    }

    private static List<String> replaced(List<String> span, int at, String other) {
        List<String> words = new ArrayList<>(span);
        words.set(at, other);
        return words;
    }

    private List<Match> firstKnown(Stream<List<String>> spans) {
        return spans.map(index::names)
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String lemmatised(List<String> span) {
        return span.size() == 1 ? Lemmas.lemma(span.getFirst()) : String.join(" ", span);
    }

    /** "sales", "units sold" where no name says so: any column that may hold its parts. */
    Optional<Span> sum(List<Word> words, int at) {
        return longest(words, at).flatMap(stretch -> sum(stretch).stream()).findFirst();
    }

    private Optional<Span> sum(Stretch stretch) {
        return SUMS.getOrDefault(stretch.text().toLowerCase(Locale.ROOT), List.of()).stream()
                .map(column -> index.amounts(List.of(column.split(" "))))
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .map(matches -> new Span(new Mention.SchemaName(stretch.text(), matches), stretch.length(), 3));
    }
}
