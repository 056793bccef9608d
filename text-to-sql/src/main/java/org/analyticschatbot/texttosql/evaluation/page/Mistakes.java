package org.analyticschatbot.texttosql.evaluation.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;

/** All questions that did not come out as expected, to be filtered by their verdict. */
final class Mistakes {

    private static final Wording WORDING = Wording.of(Mistakes.class, "page.properties");
    private static final Template MISTAKES = Template.of("mistakes.html");
    private static final Template FILTER = Template.of("filter.html");
    private static final Template NONE = Template.of("no-mistakes.html");

    /** More than that nobody wants to scroll through unasked. */
    private static final int UNFOLDED = 25;

    private Mistakes() {}

    static Html of(List<Verdict> verdicts) {
        List<Verdict> mistakes =
                verdicts.stream().filter(verdict -> !verdict.kind().isGood()).toList();
        return mistakes.isEmpty()
                ? NONE.with(Map.of("text", Html.line(WORDING.text("no_mistakes"))))
                : MISTAKES.with(Map.of(
                        "heading",
                        Html.line(WORDING.text("mistakes")),
                        "show",
                        Html.line(WORDING.text("show")),
                        "filters",
                        filters(mistakes),
                        "mistakes",
                        Html.all(mistakes.stream()
                                .map(verdict -> Mistake.of(verdict, mistakes.size() <= UNFOLDED))
                                .toList())));
    }

    private static Html filters(List<Verdict> mistakes) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        mistakes.forEach(mistake -> counts.merge(mistake.kind(), 1, Integer::sum));
        Html all = filter("all", mistakes.size(), "checked");
        return Html.all(Stream.concat(
                        Stream.of(all),
                        counts.entrySet().stream()
                                .map(kind ->
                                        filter(kind.getKey().name().toLowerCase(Locale.ROOT), kind.getValue(), "")))
                .toList());
    }

    private static Html filter(String kind, int count, String checked) {
        return FILTER.with(Map.of(
                "kind",
                Html.line(kind),
                "name",
                Html.line(WORDING.text("filter_" + kind)),
                "count",
                Html.line(Figures.count(count)),
                "checked",
                Html.line(checked)));
    }
}
