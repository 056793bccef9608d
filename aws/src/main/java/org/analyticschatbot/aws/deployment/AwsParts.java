package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import org.analyticschatbot.aws.glue.GlueSnapshot;
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
import org.jspecify.annotations.Nullable;

/** The parts of a deployment over the clients of AWS. */
public final class AwsParts implements Parts {

    private final AwsSettings settings;
    private final AwsClients clients;
    private final InstantSource clock;
    private final AwsPlatforms platforms;
    private final AwsAdapters adapters;
    private final Chatbot chatbot;
    private final Redelivery redelivery;
    private @Nullable SlackEndpoint slack;
    private @Nullable TeamsEndpoint teams;

    public AwsParts(AwsSettings settings, AwsClients clients, InstantSource clock, Pause pause) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
        this.platforms = new AwsPlatforms(settings, clock, pause);
        this.adapters = new AwsAdapters(settings, clients, platforms, clock);
        this.chatbot = new Chatbot(adapters);
        this.redelivery = new SqsRedelivery(clients.sqs());
    }

    @Override
    public Chatbot chatbot() {
        return chatbot;
    }

    @Override
    public synchronized SlackEndpoint slack() {
        SlackEndpoint made = slack == null ? platforms.slack(chatbot, adapters) : slack;
        slack = made;
        return made;
    }

    @Override
    public synchronized TeamsEndpoint teams() {
        TeamsEndpoint made = teams == null ? platforms.teams(chatbot, adapters) : teams;
        teams = made;
        return made;
    }

    @Override
    public Redelivery redelivery() {
        return redelivery;
    }

    @Override
    public ResultLinks links() {
        return new S3ResultLinks(clients.s3Presigner(), settings.bucket(), S3ResultLinks.LONGEST);
    }

    @Override
    public GlueSnapshot catalogSnapshot() {
        return new GlueSnapshot(clients.glue(), settings.glue(), Stored.snapshot(settings, clients));
    }

    @Override
    public Question question(String text, Asker asker) {
        return new Question(text, asker, ReplyAddress.pull(), clock.instant(), settings.zone(), settings.weekStart());
    }
}
