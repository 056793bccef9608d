package org.analyticschatbot.infracdk.configuration;

import java.util.List;

/** Who may ask over HTTP. */
public sealed interface Rest {

    /** Nobody: there are no such routes. */
    record Off() implements Rest {}

    /** Whoever has a token of this OpenID issuer for one of these audiences. */
    record Jwt(String issuer, List<String> audiences) implements Rest {

        public Jwt {
            audiences = List.copyOf(audiences);
        }
    }

    /** Roles and users that may {@code execute-api:Invoke}. */
    record Iam() implements Rest {}
}
