package org.analyticschatbot.botslack.profiles;

import com.slack.api.methods.Methods;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.webapi.Dispensable;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Time zones as people have them in their Slack profiles, remembered for a while. */
public final class SlackProfiles implements AskerProfiles {

    private static final Duration GOOD_FOR = Duration.ofHours(6);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(10);

    private record Known(Optional<ZoneId> zone, Instant until) {}

    private final Map<Asker, Known> known = new ConcurrentHashMap<>();
    private final Dispensable api;
    private final InstantSource clock;

    public SlackProfiles(Dispensable api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Optional<ZoneId> zoneOf(Asker asker, ReplyAddress place) {
        Known remembered = known.get(asker);
        if (remembered != null && clock.instant().isBefore(remembered.until)) {
            return remembered.zone;
        }
        Optional<ZoneId> zone = ask(asker, place.details().getOrDefault(SlackAddress.TEAM, asker.tenant()));
        Duration goodFor = zone.isPresent() ? GOOD_FOR : ASKED_AGAIN_AFTER;
        known.put(asker, new Known(zone, clock.instant().plus(goodFor)));
        return zone;
    }

    private Optional<ZoneId> ask(Asker asker, String team) {
        return api.call(
                        new Target(team, Methods.USERS_INFO),
                        client -> client.usersInfo(info -> info.user(asker.userId())))
                .map(found -> found.getUser())
                .map(User::getTz)
                .flatMap(SlackProfiles::zone);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
