package org.analyticschatbot.botteams.receiving;

import com.microsoft.bot.schema.Activity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.Tenant;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Teams posts to, for whichever HTTP server receives it. It answers after one durable write, or says that Teams has
 * to send again; what is said in the conversation is said afterwards.
 */
public final class TeamsEndpoint {

    /** Bytes of a body at most; Teams' are far smaller. */
    public static final int MAX_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final TokenCheck check;
    private final TeamsSettings settings;
    private final Listener listener;

    public TeamsEndpoint(TeamsSettings settings, Listener listener) {
        this.check = new TokenCheck(settings);
        this.settings = settings;
        this.listener = listener;
    }

    /** @param headers names in any case */
    public Reply receive(byte[] body, Map<String, List<String>> headers) {
        String authorization = authorization(headers);
        if (check.needsToken() && authorization == null) {
            return Reply.empty(UNAUTHORIZED);
        }
        if (body.length > MAX_BODY) {
            return Reply.empty(TOO_LARGE);
        }
        Optional<Activity> activity = ActivityReader.read(body);
        return activity.isEmpty() ? Reply.empty(BAD_REQUEST) : receive(activity.get(), authorization);
    }

    private Reply receive(Activity activity, @Nullable String authorization) {
        if (!check.isGenuine(authorization, activity)) {
            return Reply.empty(UNAUTHORIZED);
        }
        if (!settings.tenants().isEmpty() && !settings.tenants().contains(Tenant.of(activity))) {
            LOG.warn("A message from a directory that is not on the list was refused");
            return Reply.empty(FORBIDDEN);
        }
        return answer(activity);
    }

    private Reply answer(Activity activity) {
        try {
            return Incoming.of(activity)
                    .map(incoming -> listener.receive(activity, incoming))
                    .orElse(Reply.OK);
        } catch (InfrastructureException e) {
            LOG.warn("Teams is told that it did not work: {}", e.getMessage());
            return Reply.empty(UNAVAILABLE);
        } catch (RuntimeException e) {
            // The outermost handler; the message may quote what was said.
            LOG.error("A request from Teams broke: {}", e.getClass().getName());
            return Reply.empty(UNAVAILABLE);
        }
    }

    private static @Nullable String authorization(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> "Authorization".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse(null);
    }
}
