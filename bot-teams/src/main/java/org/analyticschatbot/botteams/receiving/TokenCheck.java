package org.analyticschatbot.botteams.receiving;

import com.auth0.jwt.JWT;
import com.microsoft.bot.connector.Channels;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.CredentialProvider;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.schema.Activity;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether an activity comes from Teams. The SDK's own way in is not taken: it accepts tokens of other apps ("skills")
 * whatever they say, tokens that never end, and everything when there is no app id.
 */
final class TokenCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);
    private static final int PATIENCE_SECONDS = 10;

    private final ServiceHosts hosts;
    private final @Nullable String appId;

    TokenCheck(TeamsSettings settings) {
        this.hosts = ServiceHosts.of(settings.emulator());
        this.appId = settings.appId();
        // The SDK keeps it for the whole process.
        ChannelValidation.setOpenIdMetaDataUrl(settings.openIdMetadata().toString());
    }

    boolean needsToken() {
        return appId != null;
    }

    boolean isGenuine(@Nullable String authorization, Activity activity) {
        return Channels.MSTEAMS.equals(activity.getChannelId())
                && activity.getServiceUrl() != null
                && hosts.allow(activity.getServiceUrl())
                && (appId == null || isGenuine(authorization, activity.getServiceUrl(), appId));
    }

    private static boolean isGenuine(@Nullable String authorization, String serviceUrl, String appId) {
        if (authorization == null) {
            return false;
        }
        try {
            return isSigned(authorization, serviceUrl, new SimpleCredentialProvider(appId, "")) && ends(authorization);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // What a token can be made to trip the SDK over has no end. Its message may quote the token.
            LOG.warn(
                    "A request that is not from Teams was refused: {}",
                    cause(e).getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isSigned(String authorization, String serviceUrl, CredentialProvider app)
            throws ExecutionException, TimeoutException, InterruptedException {
        ClaimsIdentity identity = ChannelValidation.authenticateToken(authorization, app, Channels.MSTEAMS, serviceUrl)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return identity != null && identity.isAuthenticated();
    }

    private static boolean ends(String authorization) {
        return JWT.decode(authorization.split(" ", -1)[1]).getExpiresAt() != null;
    }

    private static Throwable cause(Exception e) {
        return e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    }
}
