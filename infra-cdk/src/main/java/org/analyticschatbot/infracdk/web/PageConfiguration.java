package org.analyticschatbot.infracdk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.analyticschatbot.infracdk.configuration.Rest;
import org.analyticschatbot.infracdk.configuration.Web;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.IFunction;
import software.constructs.Construct;

/**
 * The page's config.json: where to sign in, and what the API does not have. CloudFront answers with it by a function, so that it is
 * always the stack's own, whatever was uploaded.
 */
final class PageConfiguration extends Construct {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IFunction function;

    PageConfiguration(Construct scope, Web web, Rest.Jwt issuer) {
        super(scope, "Configuration");
        this.function = Function.Builder.create(this, "Answer")
                .comment("config.json of the web chat")
                .runtime(FunctionRuntime.JS_2_0)
                .code(FunctionCode.fromInline(template().replace("{configuration}", json(web, issuer))))
                .build();
    }

    private static String json(Web web, Rest.Jwt issuer) {
        Map<String, String> oidc = Map.of("issuer", issuer.issuer(), "clientId", web.clientId(), "scope", web.scope());
        Map<String, Boolean> missing = Map.of("tables", false, "cancel", false, "feedback", false);
        try {
            return JSON.writeValueAsString(
                    new TreeMap<>(Map.of("features", new TreeMap<>(missing), "oidc", new TreeMap<>(oidc))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String template() {
        try (InputStream file = PageConfiguration.class.getResourceAsStream("config-function.js")) {
            if (file == null) {
                throw new IllegalStateException("No file config-function.js beside " + PageConfiguration.class);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IFunction function() {
        return function;
    }
}
