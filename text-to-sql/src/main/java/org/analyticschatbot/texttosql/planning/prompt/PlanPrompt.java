package org.analyticschatbot.texttosql.planning.prompt;

import static java.util.stream.Collectors.joining;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.memory.Example;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.texttosql.retrieval.Excerpt;
import org.analyticschatbot.texttosql.retrieval.SimilarExamples;
import org.analyticschatbot.texttosql.values.ValueLink;
import org.analyticschatbot.texttosql.values.ValueLinker;

/**
 * The prompts of a plan. What is the same for all questions comes first, then what is the same for a thread, so that
 * providers can reuse what they have read before.
 */
public final class PlanPrompt {

    private static final int QUESTION = 4_000;
    private static final int TURN = 2_000;
    private static final int TURNS = 4;
    private static final int EXAMPLES = 4;
    private static final int CATALOG = 400_000;
    private static final int PROBLEM = 1_000;
    private static final String NONE = "(none)";

    private static final PromptText SYSTEM = PromptText.of("plan.system.md");
    private static final PromptText DIALECT = PromptText.of("trino.md");
    private static final PromptText USER = PromptText.of("plan.user.md");
    private static final PromptText REPAIR = PromptText.of("repair.user.md");

    private final String schema;
    private final ValueLinker linker = new ValueLinker();

    /** @param schema JSON schema of the answer */
    public PlanPrompt(String schema) {
        this.schema = schema;
    }

    /** The same for every question. */
    public String system() {
        return SYSTEM.with(Map.of("dialect", DIALECT.with(Map.of()), "schema", schema));
    }

    /** @param catalog the tables that the question may be about */
    public String user(PlanningContext context, Excerpt catalog) {
        Question question = context.question();
        return USER.with(Map.of(
                "catalog", Fence.block(catalog.text(), CATALOG),
                "definitions", Definitions.of(context.schema(), catalog.tables(), question.today()),
                "values", values(linker.links(question.text(), catalog.tables())),
                "examples", examples(context),
                "history", history(context.history()),
                "today", question.today().toString(),
                "weekday", name(question.today().getDayOfWeek()),
                "week_start", name(question.weekStart()),
                "zone", question.zone().getId(),
                "question", Fence.block(question.text(), QUESTION)));
    }

    /** @param problem of the last answer, which stands before this in the conversation */
    public String repair(String problem) {
        return REPAIR.with(Map.of("problem", Fence.block(problem, PROBLEM)));
    }

    private static String values(List<ValueLink> links) {
        List<String> lines = links.stream()
                .filter(PlanPrompt::isPlain)
                .map(PlanPrompt::value)
                .toList();
        return lines.isEmpty() ? NONE : String.join("\n", lines);
    }

    /** Whether a literal with the value can stand in the prompt without a change. */
    private static boolean isPlain(ValueLink link) {
        return Fence.line(link.value(), TURN).equals(link.value());
    }

    private static String value(ValueLink link) {
        return "%s: %s.%s = '%s'"
                .formatted(
                        Fence.line(link.words(), TURN),
                        Fence.line(link.table().toString(), TURN),
                        Fence.line(link.column(), TURN),
                        link.value().replace("'", "''"));
    }

    private static String examples(PlanningContext context) {
        List<Example> similar =
                new SimilarExamples(context.examples()).to(context.question().text(), EXAMPLES);
        return similar.isEmpty()
                ? NONE
                : similar.stream().map(PlanPrompt::example).collect(joining("\n"));
    }

    private static String example(Example example) {
        String day = example.askedOn() == null ? "" : "asked: " + example.askedOn() + "\n";
        return day + asked(example.question(), example.sql());
    }

    private static String history(List<Turn> turns) {
        return turns.isEmpty()
                ? NONE
                : turns.stream()
                        .skip(Math.max(0, turns.size() - TURNS))
                        .map(PlanPrompt::turn)
                        .collect(joining("\n"));
    }

    private static String turn(Turn turn) {
        return asked(turn.question(), turn.sql());
    }

    private static String asked(String question, String sql) {
        return "question: " + Fence.line(question, TURN) + "\nsql: " + Fence.line(sql, TURN);
    }

    private static String name(java.time.DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
