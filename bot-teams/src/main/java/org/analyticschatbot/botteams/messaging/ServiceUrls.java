package org.analyticschatbot.botteams.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Where each conversation is answered. Teams may move one, and says so with its next activity: the newest counts, also for
 * questions that came before; after a restart, until then, what is stored with the question.
 */
public final class ServiceUrls {

    /** Where any conversation of the public cloud can be answered (learn.microsoft.com: Send proactive messages). */
    public static final String GLOBAL = "https://smba.trafficmanager.net/teams/";

    private static final int REMEMBERED = 10_000;

    private final Map<String, String> newest = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final String elsewhere;

    /** @param elsewhere where a conversation is answered of which nothing else is known */
    public ServiceUrls(String elsewhere) {
        this.elsewhere = elsewhere;
    }

    public synchronized void saw(Incoming incoming) {
        newest.put(incoming.conversation(), incoming.serviceUrl());
    }

    synchronized String of(ReplyAddress address) {
        String known = newest.get(address.conversation());
        return known == null ? address.details().getOrDefault(TeamsAddress.SERVICE_URL, elsewhere) : known;
    }
}
