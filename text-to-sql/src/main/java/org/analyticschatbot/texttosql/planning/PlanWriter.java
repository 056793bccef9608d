package org.analyticschatbot.texttosql.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.texttosql.grounding.Grounded;
import org.analyticschatbot.texttosql.model.usage.UsedUp;
import org.analyticschatbot.texttosql.planning.reading.ModelPlan;
import org.analyticschatbot.texttosql.planning.reading.ModelPlan.Kind;
import org.analyticschatbot.texttosql.planning.reading.ModelText;

/** Puts what a model means into plans; each of its words is cleaned and cut to what a message can hold. */
final class PlanWriter {

    private static final Wording WORDING = Wording.of(PlanWriter.class, "plans.properties");
    private static final Set<String> CHARTS = Set.of("bar", "line", "pie", "scatter", "area", "histogram");
    private static final int TITLE = 80;
    private static final int SENTENCE = 300;
    private static final int ASSUMPTIONS = 8;
    private static final int OPTIONS = 5;

    private final Schema schema;
    private final String planner;

    PlanWriter(Schema schema, String planner) {
        this.schema = schema;
        this.planner = planner;
    }

    QueryPlan run(ModelPlan plan, Grounded.Sound sound) {
        return new QueryPlan.RunSql(sound.sql(), title(plan), chart(plan), assumptions(plan, sound), planner);
    }

    private static String title(ModelPlan plan) {
        String title = ModelText.line(plan.title(), TITLE);
        return title.isEmpty() ? WORDING.text("untitled") : title;
    }

    private static String chart(ModelPlan plan) {
        String chart = plan.chart().strip().toLowerCase(Locale.ROOT);
        return CHARTS.contains(chart) ? chart : "";
    }

    private List<String> assumptions(ModelPlan plan, Grounded.Sound sound) {
        List<String> all = new ArrayList<>(ModelText.lines(plan.assumptions(), ASSUMPTIONS, SENTENCE));
        all.addAll(sound.repairs());
        return all;
    }

    /** What it has cost stands last among the assumptions of an answer. */
    QueryPlan told(QueryPlan plan, long tokens) {
        return plan instanceof QueryPlan.RunSql run ? told(run, tokens) : plan;
    }

    private QueryPlan told(QueryPlan.RunSql run, long tokens) {
        List<String> all = new ArrayList<>(run.assumptions());
        all.add(WORDING.text("tokens", "model", planner, "tokens", String.format(Locale.ROOT, "%,d", tokens)));
        return new QueryPlan.RunSql(run.sql(), run.title(), run.chartHint(), all, run.planner());
    }

    /** @param plan of another kind than SQL */
    QueryPlan withoutSql(ModelPlan plan) {
        if (plan.kind() == Kind.DESCRIBE) {
            return new QueryPlan.DescribeData(subject(plan), planner);
        }
        String text = ModelText.line(plan.text(), SENTENCE);
        List<String> options = ModelText.lines(plan.options(), OPTIONS, SENTENCE);
        return plan.kind() == Kind.ASK && !text.isEmpty()
                ? new QueryPlan.AskBack(text, options, planner)
                : new QueryPlan.Decline(text.isEmpty() ? WORDING.text("declined") : text, options, planner);
    }

    private Subject subject(ModelPlan plan) {
        Optional<TableSchema> table = schema.tables().stream()
                .filter(one ->
                        one.name().toString().equalsIgnoreCase(plan.table().strip()))
                .findFirst();
        if (table.isPresent()) {
            return new Subject.OneTable(table.get().name());
        }
        return plan.words().isEmpty() ? new Subject.AllTables() : new Subject.ColumnsAbout(plan.words());
    }

    /** For an answer that cannot be used, however often the model is asked. */
    QueryPlan unusable(String problem) {
        return declined(WORDING.text("unusable", "problem", problem));
    }

    QueryPlan forbidden(String problem) {
        return declined(WORDING.text("forbidden", "problem", problem));
    }

    QueryPlan overLimit(UsedUp whose) {
        return declined(WORDING.text(whose.name()));
    }

    /** @param key of the sentence that says why */
    QueryPlan decline(String key) {
        return declined(WORDING.text(key));
    }

    private QueryPlan declined(String reason) {
        return new QueryPlan.Decline(ModelText.line(reason, 2 * SENTENCE), List.of(), planner);
    }
}
