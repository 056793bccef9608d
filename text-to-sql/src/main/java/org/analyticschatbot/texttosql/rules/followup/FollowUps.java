package org.analyticschatbot.texttosql.rules.followup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.followup.Opening.Tie;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Tells questions that continue an earlier one from new ones. What has a measure of its own is new, unless its first
 * words say otherwise; a new question inherits nothing.
 */
public final class FollowUps {

    private static final Wording WORDING = Wording.of(FollowUps.class, "followup.properties");

    /** A question with a verb stands by itself, even after "and". */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)(?:what|which|who|when|where|how (?:many|much))\\b.*\\b(?:are|is|were|was|do|does|did|have|has|had)\\b.*"
                    + "|(?:show|list|find|give|tell|count|compute|calculate)\\b.*");

    private static final int MOST_MENTIONS = 150;

    private final Function<String, List<Mention>> linker;
    private final Function<List<Mention>, Draft> reader;

    public FollowUps(Function<String, List<Mention>> linker, Function<List<Mention>, Draft> reader) {
        this.linker = linker;
        this.reader = reader;
    }

    /**
     * @param words of the question, without its wish for a chart
     * @param chart the kind of chart that it wishes, empty for none
     * @param earlier what the thread is about; null for nothing
     */
    public Understood of(String words, String chart, @Nullable Topic earlier) {
        Opening opening = Opening.of(words);
        if (earlier == null) {
            return new Understood.New(opening.tie() != Tie.NONE && isElliptical(linker.apply(opening.rest())));
        }
        List<Mention> later = linker.apply(opening.rest());
        return continues(opening, later)
                ? continued(opening, new Topic(later, chart), earlier)
                : new Understood.New(false);
    }

    private boolean continues(Opening opening, List<Mention> later) {
        return switch (opening.tie()) {
            case FIRM -> true;
            case LOOSE -> !SENTENCE.matcher(opening.rest()).matches() || isElliptical(later);
            case NONE -> isElliptical(later);
        };
    }

    /** Whether it names nothing that could be shown, or only how many of what. */
    private boolean isElliptical(List<Mention> mentions) {
        if (mentions.size() > MOST_MENTIONS) {
            return false;
        }
        Draft draft = reader.apply(mentions);
        boolean namesColumns = !draft.outputs.isEmpty() && !Span.isLed(mentions);
        boolean namesRows = draft.entity != null || namesColumns || draft.everything;
        boolean ranksNothing = draft.limit != null && draft.order.isEmpty() && draft.countRank == null;
        return !isMeasured(draft) && (ranksNothing || !namesRows);
    }

    /** "how many?" by itself counts nothing. */
    private static boolean isMeasured(Draft draft) {
        boolean countsSomething = draft.countPending && draft.branches.stream().anyMatch(branch -> !branch.isEmpty());
        return countsSomething || draft.outputs.stream().anyMatch(Expression::isAggregate);
    }

    private Understood continued(Opening opening, Topic later, Topic earlier) {
        Optional<List<Mention>> whole = whole(opening, later, earlier);
        if (whole.isEmpty()) {
            return unclear(opening, WORDING.text("unresolved", "earlier", earlier.text()));
        }
        Set<String> unknown = reader.apply(whole.get()).unexplained;
        String chart = later.chart().isEmpty() ? earlier.chart() : later.chart();
        return unknown.isEmpty()
                ? new Understood.Continued(new Topic(whole.get(), chart))
                : unclear(opening, WORDING.text("unknown_words", "earlier", earlier.text(), "words", quoted(unknown)));
    }

    private Optional<List<Mention>> whole(Opening opening, Topic later, Topic earlier) {
        Continuation continuation = new Continuation(reader, earlier.mentions());
        if (opening.isTotal()) {
            return Optional.of(continuation.total());
        }
        return continuation
                .with(later.mentions(), opening.adds())
                .or(() -> later.chart().isEmpty() ? Optional.empty() : Optional.of(earlier.mentions()));
    }

    /** Words that nothing ties to the thread may be about anything. */
    private static Understood unclear(Opening opening, String reason) {
        return opening.tie() == Tie.NONE ? new Understood.New(false) : new Understood.Unclear(reason);
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(joining(", "));
    }

    /** What the asker reads of a question that was completed from earlier ones. */
    public static String told(Topic topic) {
        return WORDING.text("continues", "question", topic.text());
    }

    public static String lacksContext() {
        return WORDING.text("no_context");
    }

    /** @param reason why the completed question cannot be answered */
    public static String declined(Topic topic, String reason) {
        return WORDING.text("declined", "question", topic.text(), "reason", reason);
    }
}
