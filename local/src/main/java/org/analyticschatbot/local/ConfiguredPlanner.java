package org.analyticschatbot.local;

import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.texttosql.grounding.GroundingObserver;
import org.analyticschatbot.texttosql.grounding.SqlGrounding;
import org.analyticschatbot.texttosql.model.ChatModelSource;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.analyticschatbot.texttosql.planning.FallbackQueryPlanner;
import org.analyticschatbot.texttosql.planning.LazyQueryPlanner;
import org.analyticschatbot.texttosql.planning.SpringAiQueryPlanner;

/** Who understands questions here: the configured model, or the rules that come with the data. */
public final class ConfiguredPlanner {

    private ConfiguredPlanner() {}

    public static QueryPlanner of(PlannerSettings settings, LocalData data, ModelObserver observer) {
        return of(settings, data, observer, GroundingObserver.none());
    }

    public static QueryPlanner of(
            PlannerSettings settings, LocalData data, ModelObserver observer, GroundingObserver grounding) {
        ModelSettings model = settings.model();
        if (model == null) {
            return data.queryPlanner();
        }
        QueryPlanner planner = new LazyQueryPlanner(() -> new SpringAiQueryPlanner(
                ChatModelSource.overHttp(),
                model,
                new SqlGrounding(data.engineCheck(), grounding),
                data.trial(),
                Pace.real(),
                observer));
        return settings.fallbackToRules() ? new FallbackQueryPlanner(planner, data.queryPlanner()) : planner;
    }
}
