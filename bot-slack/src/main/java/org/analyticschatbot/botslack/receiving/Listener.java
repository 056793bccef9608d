package org.analyticschatbot.botslack.receiving;

import com.slack.api.bolt.App;

/** Something that Slack tells of, and what is done about it. */
@FunctionalInterface
public interface Listener {

    /** Each of Slack's kinds of request has one listener: Bolt does not say which of several would get it. */
    void listenOn(App app);
}
