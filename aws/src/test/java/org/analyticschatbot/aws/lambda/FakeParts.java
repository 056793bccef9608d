package org.analyticschatbot.aws.lambda;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.glue.GlueSnapshot;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.metrics.MeasuredStores;
import org.analyticschatbot.aws.queue.Redelivery;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.notifier.RecordingMessenger;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;

/** Parts of a deployment over fakes, measured as the real ones are. */
final class FakeParts implements Parts, Adapters {

    private final FunctionWorld world;
    private final ChatbotMetrics metrics;
    private final RandomGenerator random;
    private final MeasuredStores stores;
    private final RecordingMessenger messenger = new RecordingMessenger(true);
    private final Chatbot chatbot;
    private boolean isStoreBroken;
    private ChartRenderer charts = (question, answer) -> Optional.empty();

    FakeParts(FunctionWorld world, ChatbotMetrics metrics, RandomGenerator random) {
        this.world = world;
        this.metrics = metrics;
        this.random = random;
        this.stores = new MeasuredStores(world.requests, new InMemoryResultStore(), metrics);
        this.chatbot = new Chatbot(this);
    }

    void draw(ChartRenderer by) {
        charts = by;
    }

    void breakStore() {
        isStoreBroken = true;
    }

    @Override
    public Chatbot chatbot() {
        if (isStoreBroken) {
            throw new InfrastructureException(Kind.NOT_DONE, "The store does not answer");
        }
        return chatbot;
    }

    @Override
    public SlackEndpoint slack() {
        throw new IllegalStateException("No Slack here");
    }

    @Override
    public TeamsEndpoint teams() {
        throw new IllegalStateException("No Teams here");
    }

    @Override
    public Redelivery redelivery() {
        return (event, pause) -> {};
    }

    @Override
    public ChatbotMetrics metrics() {
        return metrics;
    }

    @Override
    public ResultLinks links() {
        return new ResultLinks() {
            @Override
            public String toAnswer(RequestId id, String resultUrl) {
                return resultUrl;
            }

            @Override
            public String toCsv(RequestId id, String csvUrl) {
                return csvUrl;
            }

            @Override
            public String toChart(RequestId id, String chartUrl) {
                return chartUrl;
            }
        };
    }

    @Override
    public GlueSnapshot catalogSnapshot() {
        throw new IllegalStateException("No Glue here");
    }

    @Override
    public Question question(String text, Asker asker) {
        return new Question(text, asker, ReplyAddress.pull(), clock().instant(), ZoneOffset.UTC, DayOfWeek.MONDAY);
    }

    @Override
    public PromptRequests promptRequests() {
        return stores.requests();
    }

    @Override
    public Catalog catalog() {
        return () -> SchemaFixture.ORDERS;
    }

    @Override
    public AccessPolicy accessPolicy() {
        return AccessPolicy.everything();
    }

    @Override
    public QueryPlanner queryPlanner() {
        return world.planner();
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> List.of();
    }

    @Override
    public AskerProfiles askerProfiles() {
        return (asker, place) -> Optional.empty();
    }

    @Override
    public QueryEngine queryEngine() {
        return world.engine;
    }

    @Override
    public ResultStore resultStore() {
        return stores.results();
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> charts.render(question, answer);
    }

    @Override
    public Messengers messengers() {
        return platform -> messenger;
    }

    @Override
    public InstantSource clock() {
        return world.clock;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Limits limits() {
        return Limits.defaults();
    }
}
