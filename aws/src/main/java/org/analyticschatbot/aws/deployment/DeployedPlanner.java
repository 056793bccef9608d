package org.analyticschatbot.aws.deployment;

import org.analyticschatbot.aws.bedrock.ModelsWithBedrock;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.analyticschatbot.texttosql.planning.FallbackQueryPlanner;
import org.analyticschatbot.texttosql.planning.LazyQueryPlanner;
import org.analyticschatbot.texttosql.planning.SpringAiQueryPlanner;

/** Who understands questions here: the configured model, or the rules. */
final class DeployedPlanner {

    private DeployedPlanner() {}

    static QueryPlanner of(PlannerSettings settings, AwsClients clients, QueryPlanner rules, ModelObserver observer) {
        ModelSettings model = settings.model();
        if (model == null) {
            return rules;
        }
        QueryPlanner planner = new LazyQueryPlanner(() -> new SpringAiQueryPlanner(
                new ModelsWithBedrock(clients::bedrock), model, EngineCheck.none(), Pace.real(), observer));
        return settings.fallbackToRules() ? new FallbackQueryPlanner(planner, rules) : planner;
    }
}
