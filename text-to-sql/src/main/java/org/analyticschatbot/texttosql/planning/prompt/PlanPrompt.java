package org.analyticschatbot.texttosql.planning.prompt;

import static java.util.stream.Collectors.joining;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.prompt.Question;

/**
 * The prompts of a plan. What is the same for all questions comes first, then what is the same for a thread, so that
 * providers can reuse what they have read before.
 */
public final class PlanPrompt {

    private static final int QUESTION = 4_000;
    private static final int TURN = 2_000;
    private static final int TURNS = 4;
    private static final int CATALOG = 400_000;
    private static final int PROBLEM = 1_000;
    private static final String NO_HISTORY = "(none)";

    private static final PromptText SYSTEM = PromptText.of("plan.system.md");
    private static final PromptText DIALECT = PromptText.of("trino.md");
    private static final PromptText USER = PromptText.of("plan.user.md");
    private static final PromptText REPAIR = PromptText.of("repair.user.md");

    private final String schema;

    /** @param schema JSON schema of the answer */
    public PlanPrompt(String schema) {
        this.schema = schema;
    }

    /** The same for every question. */
    public String system() {
        return SYSTEM.with(Map.of("dialect", DIALECT.with(Map.of()), "schema", schema));
    }

    /** @param catalog the tables that the question may be about, in schema notation */
    public String user(PlanningContext context, String catalog) {
        Question question = context.question();
        return USER.with(Map.of(
                "catalog", Fence.block(catalog, CATALOG),
                "definitions", Definitions.of(context.schema(), catalog, question.today()),
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

    private static String history(List<Turn> turns) {
        return turns.isEmpty()
                ? NO_HISTORY
                : turns.stream()
                        .skip(Math.max(0, turns.size() - TURNS))
                        .map(PlanPrompt::turn)
                        .collect(joining("\n"));
    }

    private static String turn(Turn turn) {
        return "question: " + Fence.line(turn.question(), TURN) + "\nsql: " + Fence.line(turn.sql(), TURN);
    }

    private static String name(java.time.DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
