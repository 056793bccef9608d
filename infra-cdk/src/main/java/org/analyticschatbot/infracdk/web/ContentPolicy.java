package org.analyticschatbot.infracdk.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.infracdk.configuration.Rest;
import org.analyticschatbot.infracdk.configuration.Web;
import org.analyticschatbot.infracdk.storage.ResultBucket;

/** What the page may load and call: its own files, the API beside it, where people sign in, and the bucket of results; nothing else. */
record ContentPolicy(Web web, Rest.Jwt issuer, ResultBucket results) {

    String text() {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self' " + String.join(" ", called()),
                "font-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private List<String> called() {
        return Stream.of(
                        Stream.of(originOf(issuer.issuer())),
                        web.signInOrigins().stream(),
                        results.hosts().stream().map(host -> "https://" + host))
                .flatMap(origins -> origins)
                .distinct()
                .collect(Collectors.toList());
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
