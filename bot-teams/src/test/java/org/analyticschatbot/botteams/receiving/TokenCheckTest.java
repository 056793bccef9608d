package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.botteams.TeamsCredential;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is taken that Teams did not send, and everything that it did. */
final class TokenCheckTest {

    private static final TokenIssuer ISSUER = TokenIssuer.get();

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** Makes an Authorization header for the address that the activity names. */
    @FunctionalInterface
    interface Header {
        String of(String serviceUrl);
    }

    static Stream<Named<Header>> forgeries() {
        Instant past = Instant.now().minusSeconds(3_600);
        return Stream.of(
                Named.of(
                        "signed with another key",
                        url -> bearer(TokenIssuer.signed(url, claims -> claims, Algorithm.RSA256(null, (RSAPrivateKey)
                                TokenIssuer.newKeys().getPrivate())))),
                Named.of("expired", url -> bearer(ISSUER.token(url, claims -> claims.withExpiresAt(past)))),
                Named.of(
                        "without an end",
                        url -> bearer(ISSUER.token(url, claims -> claims.withExpiresAt((Instant) null)))),
                Named.of(
                        "not yet valid",
                        url -> bearer(ISSUER.token(
                                url,
                                claims -> claims.withNotBefore(Instant.now().plusSeconds(3_600))))),
                Named.of(
                        "for another app",
                        url -> bearer(ISSUER.token(url, claims -> claims.withAudience("another-app")))),
                Named.of(
                        "by another issuer",
                        url -> bearer(ISSUER.token(url, claims -> claims.withIssuer("https://evil.example")))),
                Named.of(
                        "a skill's: by the directory of another app, for this one",
                        url -> bearer(ISSUER.token(
                                url,
                                claims -> claims.withIssuer(
                                                "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
                                        .withClaim("ver", "2.0")
                                        .withClaim("azp", "another-app")))),
                Named.of(
                        "an emulator's",
                        url -> bearer(ISSUER.token(
                                url,
                                claims -> claims.withIssuer(
                                        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")))),
                Named.of("for another address", url -> bearer(ISSUER.token("https://smba.trafficmanager.net/de/"))),
                Named.of(
                        "for no address",
                        url -> bearer(ISSUER.token(url, claims -> claims.withClaim("serviceurl", (String) null)))),
                Named.of("unsigned", url -> bearer(TokenIssuer.signed(url, claims -> claims, Algorithm.none()))),
                Named.of(
                        "HS256 with the public key",
                        url -> bearer(TokenIssuer.signed(
                                url,
                                claims -> claims,
                                Algorithm.HMAC256(ISSUER.publicKey().getEncoded())))),
                Named.of("an unknown key", url -> bearer(ISSUER.token(url, claims -> claims.withKeyId("k2")))),
                Named.of("another scheme", url -> "Basic " + ISSUER.token(url)),
                Named.of("cut off", url -> bearer(ISSUER.token(url).substring(0, 200))),
                Named.of("three times nothing", url -> "Bearer a.b.c"),
                Named.of("an empty object thrice", url -> bearer(encoded("{}") + "." + encoded("{}") + ".")),
                Named.of("two tokens", url -> bearer(ISSUER.token(url)) + " " + ISSUER.token(url)),
                Named.of("nothing but the scheme", url -> "Bearer"),
                Named.of("empty", url -> ""));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void what_is_not_from_teams_is_refused_and_not_stored(Header header) {
        Reply reply =
                world.post(world.activities.personal("1", "Orders per region?"), header.of(world.teams.serviceUrl()));

        assertThat(reply).isEqualTo(Reply.empty(401));
        assertThat(world.stored).isEmpty();
    }

    @Test
    void without_a_token_nothing_is_even_read() {
        byte[] body = Activities.bytes(world.activities.personal("1", "Orders per region?"));

        assertThat(world.post(body, Map.of()).status()).isEqualTo(401);
        assertThat(world.post("no json".getBytes(StandardCharsets.UTF_8), Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(world.stored).isEmpty();
    }

    @Test
    void what_teams_sends_is_taken() {
        assertThat(world.post(world.activities.personal("1", "Orders per region?")))
                .isEqualTo(Reply.OK);
        assertThat(world.stored).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://user@127.0.0.1:1/",
                "http://192.0.2.1/",
                "not an address",
                "file:///etc/passwd",
                ""
            })
    void an_address_that_is_not_on_the_list_is_refused_with_a_token_for_it(String serviceUrl) {
        ObjectNode activity = world.activities.personal("1", "Orders per region?");
        activity.put("serviceUrl", serviceUrl);

        assertThat(world.post(activity, bearer(ISSUER.token(serviceUrl))).status())
                .isEqualTo(401);
        assertThat(world.stored).isEmpty();
    }

    @Test
    void an_activity_without_an_address_or_of_another_channel_is_refused() {
        ObjectNode nowhere = world.activities.personal("1", "Orders per region?");
        nowhere.remove("serviceUrl");
        ObjectNode elsewhere = world.activities.personal("2", "Orders per region?");
        elsewhere.put("channelId", "webchat");

        assertThat(world.post(nowhere).status()).isEqualTo(401);
        assertThat(world.post(elsewhere).status()).isEqualTo(401);
        assertThat(world.stored).isEmpty();
    }

    @Test
    void another_directory_is_refused() {
        ObjectNode stranger = world.activities.personal("1", "Orders per region?");
        ((ObjectNode) stranger.get("conversation")).put("tenantId", "another");

        assertThat(world.post(stranger).status()).isEqualTo(403);
        assertThat(world.stored).isEmpty();
    }

    @Test
    void a_signed_body_that_is_no_activity_is_refused() {
        Map<String, List<String>> headers =
                Map.of("Authorization", List.of(bearer(ISSUER.token(world.teams.serviceUrl()))));

        for (String body : List.of("", "[]", "{}", "null", "{\"type\": 1", "{\"type\": \"message\", \"from\": 5}")) {
            assertThat(world.post(body.getBytes(StandardCharsets.UTF_8), headers)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(world.post(new byte[TeamsEndpoint.MAX_BODY + 1], headers).status())
                .isEqualTo(413);
    }

    @Test
    void the_real_teams_is_never_reached_without_an_app_a_credential_and_tenants() {
        assertThat(catchThrowable(() -> new TeamsSettings(
                        null,
                        new TeamsCredential.None(),
                        Set.of(),
                        TeamsSettings.BOT_CONNECTOR_METADATA,
                        false,
                        ChartForm.PICTURE,
                        FeedbackForm.CARD,
                        ZoneOffset.UTC,
                        DayOfWeek.MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new TeamsCredential.Secret("tenant", "hidden")).asString().doesNotContain("hidden");
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
