package org.analyticschatbot.texttosql.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;

/** Questions about the catalog itself: "what tables are there", "describe orders", "which columns mention price". */
final class MetadataQuestions {

    private static final String POLITE = "(?:please |can you |could you |hi |hello ){0,4}+";
    private static final Pattern ALL_TABLES = Pattern.compile(POLITE
            + "(?:(?:what|which) (?:tables?|data|datasets?|data sets?)"
            + " (?:are there|is there|do (?:you|we|i) have|exists?|(?:are|is) available|can i (?:ask|query|use|see)(?: about)?|do you know)"
            + "|(?:show|list|describe|give)(?: me)?(?: all)?(?: the)?(?: available)? (?:tables|datasets|data sets|data)"
            + "|what can (?:i|you) (?:ask|answer)(?: you)?(?: about)?|what do you know(?: about)?|help)");
    private static final List<Pattern> ONE_TABLE = Stream.of(
                    "(?:describe|explain)(?: the)?(?: table)? (.+?)(?: table)?",
                    "(?:what|which) (?:columns|fields|attributes) (?:does|do|are in|are there in)(?: the)?(?: table)? (.+?)(?: table)?(?: have| contain)?",
                    "(?:what are|show|list|give)(?: me)?(?: all)?(?: the)? (?:columns|fields|attributes|schema|structure) (?:of|in|for)(?: the)?(?: table)? (.+?)(?: table)?",
                    "what is in(?: the)?(?: table)? (.+?)(?: table)?",
                    "what does(?: the)?(?: table)? (.+?)(?: table)? (?:contain|hold|look like)")
            .map(form -> Pattern.compile(POLITE + form))
            .toList();
    private static final Pattern COLUMNS_ABOUT = Pattern.compile(POLITE
            + "(?:which|what|show|list|find)(?: me)?(?: all)?(?: the)? columns"
            + " (?:that )?(?:mention|mentioning|contain|containing|are about|about|are called|are named|named|have to do with|include|with)"
            + "(?: the)?(?: words?)? (.+)");
    private static final Set<String> UNSAID =
            Set.of("the", "a", "an", "and", "or", "any", "word", "words", "in", "their", "name");

    private final SchemaIndex index;

    MetadataQuestions(SchemaIndex index) {
        this.index = index;
    }

    /** Empty if the question is about the rows, or about a table that is not there. */
    Optional<Subject> subject(String question) {
        String plain = question.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s?.!]+$", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (ALL_TABLES.matcher(plain).matches()) {
            return Optional.of(new Subject.AllTables());
        }
        return columnsAbout(plain).or(() -> oneTable(plain));
    }

    private static Optional<Subject> columnsAbout(String question) {
        Matcher matcher = COLUMNS_ABOUT.matcher(question);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(matcher.group(1).split("[^\\p{L}\\p{N}_]+"))
                .filter(word -> !word.isEmpty() && !UNSAID.contains(word))
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Subject.ColumnsAbout(words));
    }

    private Optional<Subject> oneTable(String question) {
        return ONE_TABLE.stream()
                .map(form -> form.matcher(question))
                .filter(Matcher::matches)
                .flatMap(matcher -> index.table(List.of(matcher.group(1).split("[^\\p{L}\\p{N}]+"))).stream())
                .map(table -> (Subject) new Subject.OneTable(table))
                .findFirst();
    }
}
