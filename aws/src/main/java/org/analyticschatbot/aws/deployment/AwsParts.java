package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.analyticschatbot.aws.glue.GlueSnapshot;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.queue.Redelivery;
import org.analyticschatbot.aws.queue.SqsRedelivery;
import org.analyticschatbot.aws.s3.S3ResultLinks;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** The parts of a deployment over the clients of AWS. */
public final class AwsParts implements Parts {

    private final AwsSettings settings;
    private final AwsClients clients;
    private final InstantSource clock;
    private final ChatbotMetrics metrics;
    private final AwsPlatforms platforms;
    private final AwsAdapters adapters;
    private final Chatbot chatbot;
    private final Redelivery redelivery;
    private final Supplier<SlackEndpoint> slack;
    private final Supplier<TeamsEndpoint> teams;
    private final Supplier<GlueSnapshot> catalogSnapshot;

    public AwsParts(
            AwsSettings settings, AwsClients clients, ChatbotMetrics metrics, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
        this.metrics = metrics;
        this.platforms = new AwsPlatforms(settings, clock, pause);
        this.adapters = new AwsAdapters(settings, clients, platforms, metrics, clock);
        this.chatbot = new Chatbot(adapters);
        this.slack = new OnDemand<>(() -> platforms.slack(chatbot, adapters));
        this.teams = new OnDemand<>(() -> platforms.teams(chatbot, adapters));
        this.catalogSnapshot = new OnDemand<>(
                () -> new GlueSnapshot(clients.glue(), settings.glue(), Stored.snapshot(settings, clients)));
        Supplier<Redelivery> queues = new OnDemand<>(() -> new SqsRedelivery(clients.sqs()));
        this.redelivery = (event, after) -> queues.get().after(event, after);
    }

    @Override
    public Chatbot chatbot() {
        return chatbot;
    }

    @Override
    public SlackEndpoint slack() {
        return slack.get();
    }

    @Override
    public TeamsEndpoint teams() {
        return teams.get();
    }

    @Override
    public Redelivery redelivery() {
        return redelivery;
    }

    @Override
    public ChatbotMetrics metrics() {
        return metrics;
    }

    @Override
    public ResultLinks links() {
        return new S3ResultLinks(clients.s3Presigner(), settings.bucket(), S3ResultLinks.LONGEST);
    }

    @Override
    public GlueSnapshot catalogSnapshot() {
        return catalogSnapshot.get();
    }

    @Override
    public Question question(String text, Asker asker) {
        return new Question(text, asker, ReplyAddress.pull(), clock.instant(), settings.zone(), settings.weekStart());
    }
}
