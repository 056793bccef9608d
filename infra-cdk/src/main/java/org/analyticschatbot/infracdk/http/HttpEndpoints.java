package org.analyticschatbot.infracdk.http;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Domain;
import org.analyticschatbot.infracdk.configuration.Rest;
import org.analyticschatbot.infracdk.functions.BotFunction;
import org.analyticschatbot.infracdk.functions.DeployedFunction;
import org.analyticschatbot.infracdk.functions.Resources;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpIamAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.constructs.Construct;

/** The HTTP API: a route for each thing that a platform or a caller may post or fetch. */
public final class HttpEndpoints extends Construct {

    private final Resources resources;
    private final HttpApi api;
    private final List<DeployedFunction> functions = new ArrayList<>();
    private final @Nullable Domain domain;
    private final String domainHost;

    public HttpEndpoints(Construct scope, Resources resources) {
        super(scope, "Http");
        this.resources = resources;
        Configuration configuration = resources.configuration();
        this.api = HttpApi.Builder.create(this, "Api")
                .apiName(configuration.named("analytics-chatbot"))
                .createDefaultStage(false)
                .build();
        HttpStage stage = new HttpStage(this, api, configuration.retention());
        this.domain = configuration.domain();
        this.domainHost = domain == null ? host() : new ApiDomain(this, api, stage, domain).host();
        if (configuration.platforms().slack()) {
            post(BotFunction.SLACK_WEBHOOK, "/slack/events", "/slack/commands", "/slack/interactivity");
        }
        if (configuration.platforms().teams()) {
            post(BotFunction.TEAMS_WEBHOOK, "/teams/messages");
        }
        rest(configuration.rest());
    }

    /** Whoever calls is known by the signature or token that the function checks. */
    private void post(BotFunction kind, String... paths) {
        DeployedFunction function = function(kind);
        HttpLambdaIntegration integration = integration(function, kind);
        for (String path : paths) {
            route(HttpMethod.POST, path, integration, null);
        }
    }

    private void rest(Rest rest) {
        switch (rest) {
            case Rest.Off() -> {}
            case Rest.Iam() -> rest(new HttpIamAuthorizer());
            case Rest.Jwt(String issuer, List<String> audiences) ->
                rest(HttpJwtAuthorizer.Builder.create("Tokens", issuer)
                        .jwtAudience(audiences)
                        .build());
        }
    }

    private void rest(IHttpRouteAuthorizer authorizer) {
        rest(HttpMethod.POST, "/createPromptRequest", BotFunction.CREATE_PROMPT_REQUEST, authorizer);
        rest(HttpMethod.GET, "/fetchResult/{request_id}", BotFunction.FETCH_RESULT, authorizer);
    }

    private void rest(HttpMethod method, String path, BotFunction kind, IHttpRouteAuthorizer authorizer) {
        route(method, path, integration(function(kind), kind), authorizer);
    }

    private DeployedFunction function(BotFunction kind) {
        DeployedFunction function = new DeployedFunction(this, kind, resources, null);
        functions.add(function);
        return function;
    }

    private static HttpLambdaIntegration integration(DeployedFunction function, BotFunction kind) {
        return new HttpLambdaIntegration(kind.id(), function.alias());
    }

    private void route(
            HttpMethod method,
            String path,
            HttpLambdaIntegration integration,
            @Nullable IHttpRouteAuthorizer authorizer) {
        api.addRoutes(AddRoutesOptions.builder()
                .methods(List.of(method))
                .path(path)
                .integration(integration)
                .authorizer(authorizer)
                .build());
    }

    public String address() {
        return domain == null ? api.getApiEndpoint() : "https://" + domain.name();
    }

    /** The API's own host, whether there is a domain or not. */
    public String host() {
        return Fn.select(2, Fn.split("/", api.getApiEndpoint()));
    }

    /** The host to which the name of a domain must lead. */
    public String domainHost() {
        return domainHost;
    }

    public String apiId() {
        return api.getApiId();
    }

    public List<DeployedFunction> functions() {
        return List.copyOf(functions);
    }
}
