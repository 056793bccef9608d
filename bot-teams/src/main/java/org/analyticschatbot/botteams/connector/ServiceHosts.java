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
        boolean keepsFiles(URI address) {
            String host = address.getHost().toLowerCase(Locale.ROOT);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getPort() == -1
                    && FILES.stream().anyMatch(host::endsWith);
        }

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
        boolean keepsFiles(URI address) {
            return allows(address);
        }

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

    /** OneDrive for work, of the public cloud and those of governments. */
    private static final Set<String> FILES =
            Set.of(".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn");

    abstract boolean allows(URI address);

    abstract boolean keepsFiles(URI address);

    /** Whether the text is an address at which people's files are kept, so that rows may go there. */
    public boolean allowFile(String url) {
        return parsed(url)
                .filter(address -> address.getHost() != null && address.getUserInfo() == null)
                .filter(this::keepsFiles)
                .isPresent();
    }

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
