package org.analyticschatbot.botteams.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the bot may send its token and what it says. Each activity names the address to answer at, so that anybody who got
 * one through could have the answers of others sent to a server of their own.
 */
public enum ServiceHosts {
    TEAMS {
        @Override
        boolean allows(URI address) {
            String host = address.getHost().toLowerCase(Locale.ROOT);
            return "https".equalsIgnoreCase(address.getScheme())
                    && (KNOWN.contains(host) || host.endsWith(".botframework.com"));
        }
    },
    /** Only this machine. */
    EMULATOR {
        @Override
        boolean allows(URI address) {
            return LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
        }
    };

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** The public cloud and those of the US government (learn.microsoft.com: bots in Teams, government clouds). */
    private static final Set<String> KNOWN = Set.of(
            "smba.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com",
            "smba.infra.gov.teams.microsoft.us",
            "smba.infra.dod.teams.microsoft.us");

    public static ServiceHosts of(boolean emulator) {
        return emulator ? EMULATOR : TEAMS;
    }

    abstract boolean allows(URI address);

    /** Whether the text is an address at which Teams may be answered. */
    public boolean allow(String serviceUrl) {
        return parsed(serviceUrl)
                .filter(address -> address.getHost() != null && address.getUserInfo() == null)
                .filter(this::allows)
                .isPresent();
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
