package org.analyticschatbot.local.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.local.ApiTokens;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.web.error.Responses;
import org.analyticschatbot.local.web.page.PagePaths;
import org.jspecify.annotations.Nullable;

/**
 * Says who calls: the owner of the bearer token (RFC 6750) or, where no tokens are set, the user of this machine. The
 * {@link Asker} is the request attribute {@link #ASKER}. What holds nobody's data is open to all.
 */
public final class Identification extends HttpFilter {

    public static final String ASKER = "asker";

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";
    private static final Set<String> OPEN =
            Set.of("/openapi.json", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private final transient LocalSettings settings;
    private final transient SignedPaths signed;

    public Identification(LocalSettings settings) {
        this.settings = settings;
        this.signed = new SignedPaths(settings.platforms());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Asker> asker = asker(request.getHeader("Authorization"));
        if (asker.isEmpty() && !isOpen(request.getRequestURI())) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Responses.write(Problem.UNAUTHENTICATED, response);
            return;
        }
        asker.ifPresent(known -> request.setAttribute(ASKER, known));
        chain.doFilter(request, response);
    }

    private boolean isOpen(String uri) {
        return OPEN.contains(uri) || PagePaths.contain(uri) || signed.contain(uri);
    }

    private Optional<Asker> asker(@Nullable String authorization) {
        ApiTokens tokens = settings.http().tokens();
        if (tokens.isEmpty()) {
            return Optional.of(settings.localAsker());
        }
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header ->
                        tokens.userOf(header.substring(SCHEME.length()).strip()))
                .map(settings::asker);
    }
}
