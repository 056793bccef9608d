package org.analyticschatbot.infracdk.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The web chat, for people who sign in at the issuer whose tokens the HTTP API takes.
 *
 * @param clientId under which the issuer knows the page, as a client without a secret
 * @param scope what is asked for when somebody signs in
 * @param signInOrigins beside the issuer's own, such as {@code https://example.auth.eu-central-1.amazoncognito.com}: where tokens are fetched
 * @param domain of the page, with a certificate in us-east-1; null for an address of CloudFront
 * @param webAcl ARN of what stands before the page; null for nothing
 */
public record Web(
        String clientId,
        String scope,
        List<String> signInOrigins,
        @Nullable Domain domain,
        @Nullable String webAcl) {

    public Web {
        signInOrigins = List.copyOf(signInOrigins);
    }
}
