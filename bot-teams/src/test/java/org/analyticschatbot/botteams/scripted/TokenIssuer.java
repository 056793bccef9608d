package org.analyticschatbot.botteams.scripted;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** Signs as the Bot Connector does, and publishes its key. One for all tests: the SDK remembers where keys are. */
public final class TokenIssuer {

    public static final String APP_ID = "11111111-2222-3333-4444-555555555555";
    public static final String KEY_ID = "k1";

    private static final TokenIssuer ONLY = new TokenIssuer();

    private final KeyPair keys = newKeys();
    private final URI metadata;

    private TokenIssuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext(
                    "/metadata",
                    exchange -> answer(
                            exchange,
                            "{\"issuer\": \"https://api.botframework.com\", \"jwks_uri\": \"" + address + "/keys\"}"));
            server.createContext("/keys", exchange -> answer(exchange, jwks()));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            metadata = URI.create(address + "/metadata");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TokenIssuer get() {
        return ONLY;
    }

    public URI metadata() {
        return metadata;
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** As the Bot Connector sends it with an activity. */
    public String token(String serviceUrl) {
        return token(serviceUrl, claims -> claims);
    }

    public String token(String serviceUrl, UnaryOperator<JWTCreator.Builder> change) {
        return signed(serviceUrl, change, Algorithm.RSA256(publicKey(), (RSAPrivateKey) keys.getPrivate()));
    }

    public static String signed(String serviceUrl, UnaryOperator<JWTCreator.Builder> change, Algorithm algorithm) {
        Instant now = Instant.now();
        JWTCreator.Builder claims = JWT.create()
                .withKeyId(KEY_ID)
                .withIssuer("https://api.botframework.com")
                .withAudience(APP_ID)
                .withClaim("serviceurl", serviceUrl)
                .withNotBefore(now.minusSeconds(60))
                .withExpiresAt(now.plusSeconds(3600));
        return change.apply(claims).sign(algorithm);
    }

    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String jwks() {
        return "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"kid\": \"" + KEY_ID
                + "\", \"endorsements\": [\"msteams\"], \"n\": \""
                + unsigned(publicKey().getModulus().toByteArray()) + "\", \"e\": \""
                + unsigned(publicKey().getPublicExponent().toByteArray()) + "\"}]}";
    }

    private static String unsigned(byte[] number) {
        byte[] bytes = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
