package org.analyticschatbot.aws.deployment;

import org.analyticschatbot.aws.glue.GlueSnapshot;
import org.analyticschatbot.aws.metrics.ChatbotMetrics;
import org.analyticschatbot.aws.queue.Redelivery;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Question;

/** What the functions of a deployment work with, the same objects each time. */
public interface Parts {

    Chatbot chatbot();

    /** @throws IllegalStateException if the deployment has no Slack */
    SlackEndpoint slack();

    /** @throws IllegalStateException if the deployment has no Teams */
    TeamsEndpoint teams();

    Redelivery redelivery();

    ChatbotMetrics metrics();

    /** Links for whoever may open them now, for a few minutes. */
    ResultLinks links();

    /** What keeps the catalog up to date. */
    GlueSnapshot catalogSnapshot();

    /** A question over HTTP that is asked now; its answer is fetched. */
    Question question(String text, Asker asker);
}
