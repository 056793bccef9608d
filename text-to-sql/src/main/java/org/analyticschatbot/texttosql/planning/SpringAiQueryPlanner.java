package org.analyticschatbot.texttosql.planning;

import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.grounding.SqlGrounding;
import org.analyticschatbot.texttosql.model.ChatModelSource;
import org.analyticschatbot.texttosql.model.LanguageModel;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.planning.prompt.PlanPrompt;
import org.analyticschatbot.texttosql.planning.reading.AnswerReader;
import org.analyticschatbot.texttosql.planning.reading.Recital;
import org.analyticschatbot.texttosql.retrieval.CatalogExcerpt;
import org.analyticschatbot.texttosql.retrieval.Excerpt;

/**
 * Lets a language model write the SQL. Each answer is grounded; what can be mended by asking again is, twice at most;
 * what may not be done never is. Result rows are never shown to the model.
 */
public final class SpringAiQueryPlanner implements QueryPlanner {

    private final CatalogExcerpt catalogs = new CatalogExcerpt();
    private final AnswerReader reader = new AnswerReader();
    private final PlanPrompt prompt = new PlanPrompt(reader.schema());
    private final Recital instructions = new Recital(prompt.system());
    private final SqlGrounding grounding;
    private final LanguageModel model;

    public SpringAiQueryPlanner(ModelSettings settings, EngineCheck engine, Pace pace, ModelObserver observer) {
        this(ChatModelSource.overHttp(), settings, new SqlGrounding(engine), pace, observer);
    }

    public SpringAiQueryPlanner(
            ChatModelSource source, ModelSettings settings, EngineCheck engine, Pace pace, ModelObserver observer) {
        this(source, settings, new SqlGrounding(engine), pace, observer);
    }

    public SpringAiQueryPlanner(
            ChatModelSource source, ModelSettings settings, SqlGrounding grounding, Pace pace, ModelObserver observer) {
        this.grounding = grounding;
        this.model = new LanguageModel(source, settings, reader.schema(), pace, observer);
    }

    @Override
    public QueryPlan plan(PlanningContext context) {
        Excerpt catalog = catalogs.excerpt(context.question().text(), context.schema());
        Dialogue dialogue =
                new Dialogue(model.inquiry(context.question().asker()), prompt, prompt.user(context, catalog));
        PlanWriter writer = new PlanWriter(context.schema(), model.name(), dialogue::tokens);
        AnswerJudge judge = new AnswerJudge(reader, instructions, grounding, context.schema(), writer);
        return new PlanAttempts(dialogue, judge, writer).plan();
    }
}
