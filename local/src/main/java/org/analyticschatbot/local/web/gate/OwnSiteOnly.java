package org.analyticschatbot.local.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.web.error.Responses;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites out. On loopback a foreign name in the Host header means that somebody's DNS points at
 * this machine (DNS rebinding); an Origin other than the server itself means that the call comes from a foreign page.
 * Platforms that sign what they send come under any name.
 */
public final class OwnSiteOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean loopback;
    private final transient SignedPaths signed;

    public OwnSiteOnly(LocalSettings settings) {
        this.loopback = settings.http().isLoopback();
        this.signed = new SignedPaths(settings.platforms());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (signed.contain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (loopback && !LOOPBACK_NAMES.contains(request.getServerName())) {
            Responses.write(Problem.HOST_NOT_ALLOWED, response);
        } else if (!READING.contains(request.getMethod()) && isForeign(request)) {
            Responses.write(Problem.ORIGIN_NOT_ALLOWED, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String host = request.getHeader("Host");
        return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
    }
}
