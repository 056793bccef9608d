package org.analyticschatbot.botteams.connector;

import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.analyticschatbot.botteams.TeamsCredential;
import org.analyticschatbot.botteams.TeamsSettings;

/** The SDK's credentials for each kind that can be set up. */
public final class Credentials {

    private static final String CONNECTOR = "https://api.botframework.com";

    private Credentials() {}

    public static AppCredentials of(TeamsSettings settings) {
        return switch (settings.credential()) {
            case TeamsCredential.Secret(String tenant, String secret) ->
                new MicrosoftAppCredentials(settings.appId(), secret, tenant);
            case TeamsCredential.ManagedIdentity identity -> new OfMachine(Objects.requireNonNull(settings.appId()));
            case TeamsCredential.None none -> MicrosoftAppCredentials.empty();
        };
    }

    /** The SDK has none for managed identities. */
    private static final class OfMachine extends AppCredentials {

        private final ManagedIdentityApplication identity;

        OfMachine(String clientId) {
            super(null);
            setAppId(clientId);
            this.identity = ManagedIdentityApplication.builder(ManagedIdentityId.userAssignedClientId(clientId))
                    .build();
        }

        /** Kept until shortly before it ends. */
        @Override
        public CompletableFuture<String> getToken() {
            try {
                return identity.acquireTokenForManagedIdentity(
                                ManagedIdentityParameters.builder(CONNECTOR).build())
                        .thenApply(result -> result.accessToken());
            } catch (Exception e) {
                // It declares every exception.
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        protected Authenticator buildAuthenticator() {
            throw new UnsupportedOperationException("The token comes from the machine");
        }
    }
}
