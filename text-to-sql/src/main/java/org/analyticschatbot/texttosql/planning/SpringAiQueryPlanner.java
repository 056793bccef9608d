package org.analyticschatbot.texttosql.planning;

import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.grounding.SqlGrounding;
import org.analyticschatbot.texttosql.model.ChatModelSource;
import org.analyticschatbot.texttosql.model.Inquiry;
import org.analyticschatbot.texttosql.model.LanguageModel;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.planning.prompt.PlanPrompt;
import org.analyticschatbot.texttosql.planning.reading.AnswerReader;
import org.analyticschatbot.texttosql.planning.reading.Recital;
import org.analyticschatbot.texttosql.planning.vote.Proposal;
import org.analyticschatbot.texttosql.planning.vote.Trial;
import org.analyticschatbot.texttosql.planning.vote.Vote;
import org.analyticschatbot.texttosql.retrieval.CatalogExcerpt;
import org.analyticschatbot.texttosql.retrieval.Excerpt;

/**
 * Lets a language model write the SQL. Each answer is grounded; what can be mended by asking again is, twice at most;
 * what may not be done never is. Where several candidates are wanted, the model is asked for one after the other, and a vote
 * chooses. Result rows are never shown to the model.
 */
public final class SpringAiQueryPlanner implements QueryPlanner {

    private final CatalogExcerpt catalogs = new CatalogExcerpt();
    private final AnswerReader reader = new AnswerReader();
    private final PlanPrompt prompt = new PlanPrompt(reader.schema());
    private final Recital instructions = new Recital(prompt.system());
    private final SqlGrounding grounding;
    private final Trial trial;
    private final LanguageModel model;

    public SpringAiQueryPlanner(ModelSettings settings, EngineCheck engine, Pace pace, ModelObserver observer) {
        this(ChatModelSource.overHttp(), settings, engine, pace, observer);
    }

    /** For engines that run nothing only to see what it gives. */
    public SpringAiQueryPlanner(
            ChatModelSource source, ModelSettings settings, EngineCheck engine, Pace pace, ModelObserver observer) {
        this(source, settings, new SqlGrounding(engine), Trial.none(), pace, observer);
    }

    public SpringAiQueryPlanner(
            ChatModelSource source,
            ModelSettings settings,
            SqlGrounding grounding,
            Trial trial,
            Pace pace,
            ModelObserver observer) {
        this.grounding = grounding;
        this.trial = trial;
        this.model = new LanguageModel(source, settings, reader.schema(), pace, observer);
    }

    @Override
    public QueryPlan plan(PlanningContext context) {
        Excerpt catalog = catalogs.excerpt(context.question().text(), context.schema());
        String question = prompt.user(context, catalog);
        Inquiry inquiry = model.inquiry(context.question().asker(), context.attempt());
        PlanWriter writer = new PlanWriter(context.schema(), model.name());
        AnswerJudge judge = new AnswerJudge(reader, instructions, grounding, context.schema(), writer);
        Vote vote = new Vote(model.settings().candidates(), context.schema(), trial);
        PlanCandidates candidates =
                new PlanCandidates(inquiry, () -> proposal(new Dialogue(inquiry, prompt, question), judge, writer));
        QueryPlan plan = vote.decide(context.question().text(), candidates.until(vote));
        return writer.told(plan, inquiry.used().total());
    }

    private static Proposal proposal(Dialogue dialogue, AnswerJudge judge, PlanWriter writer) {
        return new PlanAttempts(dialogue, judge, writer).plan();
    }
}
