package org.analyticschatbot.aws.deployment;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.analyticschatbot.aws.athena.AthenaQueryEngine;
import org.analyticschatbot.aws.athena.AthenaSettings;
import org.analyticschatbot.aws.dynamodb.DynamoDbPromptRequests;
import org.analyticschatbot.aws.dynamodb.RequestTables;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.metrics.MeasuredStores;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.ondemand.QueryEngineOnDemand;
import org.analyticschatbot.aws.ondemand.ResultStoreOnDemand;
import org.analyticschatbot.aws.s3.S3ResultStore;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.charts.XChartRenderer;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.texttosql.planning.LazyQueryPlanner;
import org.analyticschatbot.texttosql.rules.RuleBasedQueryPlanner;

/**
 * The ports of a deployment on AWS. Whatever a function may never use is made with its first use: the functions that people
 * wait for start without it, and their package is without the libraries of some of it.
 */
final class AwsAdapters implements Adapters {

    private final AwsSettings settings;
    private final InstantSource clock;
    private final PromptRequests requests;
    private final Catalog catalog;
    private final AccessPolicy policy;
    private final QueryEngine engine;
    private final ResultStore results;
    private final AwsPlatforms platforms;
    private final Supplier<RuleBasedQueryPlanner> rules = new OnDemand<>(RuleBasedQueryPlanner::new);
    private final QueryPlanner planner;
    private final RandomGenerator random = new SecureRandom();
    private final Supplier<ChartRenderer> charts = new OnDemand<>(() -> new XChartRenderer(Theme.LIGHT));

    AwsAdapters(
            AwsSettings settings,
            AwsClients clients,
            AwsPlatforms platforms,
            ChatbotMetrics metrics,
            InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.platforms = platforms;
        MeasuredStores stores = new MeasuredStores(
                new DynamoDbPromptRequests(
                        clients.dynamoDb(), RequestTables.named(settings.requestsTable(), settings.keysTable()), clock),
                new ResultStoreOnDemand(new OnDemand<>(() -> new S3ResultStore(clients.s3(), settings.bucket()))),
                metrics);
        this.requests = stores.requests();
        this.results = stores.results();
        this.catalog = Stored.catalog(settings, clients, clock, metrics);
        this.policy = Stored.accessPolicy(settings, clients, clock);
        this.engine = new QueryEngineOnDemand(
                new OnDemand<>(() -> new AthenaQueryEngine(clients.athena(), athena(settings), clock)));
        this.planner =
                new LazyQueryPlanner(() -> DeployedPlanner.of(settings.planner(), clients, rules.get(), metrics));
    }

    private static AthenaSettings athena(AwsSettings settings) {
        return new AthenaSettings(
                settings.workGroup(),
                settings.databases().getFirst(),
                settings.limits().queryTimeout(),
                settings.reuse(),
                settings.dollarsPerTerabyte());
    }

    @Override
    public PromptRequests promptRequests() {
        return requests;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public AccessPolicy accessPolicy() {
        return policy;
    }

    @Override
    public QueryPlanner queryPlanner() {
        return planner;
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> rules.get().about(context);
    }

    @Override
    public AskerProfiles askerProfiles() {
        return platforms;
    }

    @Override
    public QueryEngine queryEngine() {
        return engine;
    }

    @Override
    public ResultStore resultStore() {
        return results;
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> charts.get().render(question, answer);
    }

    @Override
    public Messengers messengers() {
        return platforms;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Limits limits() {
        return settings.limits();
    }
}
