package org.analyticschatbot.botslack.aside;

import com.slack.api.methods.Methods;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a window before whoever clicked. Slack takes that for three seconds after the click, so it comes at once. */
public final class Windows {

    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

    private final WebApi api;

    /** @param api whose calls end before Slack's three seconds do */
    public Windows(WebApi api) {
        this.api = api;
    }

    /**
     * @param trigger Slack's id of the click
     * @param view a modal, as JSON
     * @return whether it opened
     */
    public boolean open(String team, String trigger, String view) {
        try {
            Reply<ViewsOpenResponse> reply = api.callAtOnce(
                    new Target(team, Methods.VIEWS_OPEN),
                    client -> client.viewsOpen(open -> open.triggerId(trigger).viewAsString(view)));
            reply.orGiveUp(Methods.VIEWS_OPEN);
            return true;
        } catch (InfrastructureException e) {
            LOG.warn("A window in Slack did not open: {}", e.getMessage());
            return false;
        }
    }
}
