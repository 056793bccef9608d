package org.analyticschatbot.infracdk.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final @Nullable HttpDomain domain;
    private final List<DeployedFunction> functions = new ArrayList<>();

    public HttpEndpoints(Construct scope, Resources resources) {
        super(scope, "Http");
        this.resources = resources;
        Configuration configuration = resources.configuration();
        @Nullable Domain ownName = configuration.domain();
        this.api = HttpApi.Builder.create(this, "Api")
                .apiName(configuration.named("analytics-chatbot"))
                .createDefaultStage(false)
                .disableExecuteApiEndpoint(ownName == null ? null : true)
                .build();
        HttpStage stage = new HttpStage(this, api, resources);
        this.domain = ownName == null ? null : new HttpDomain(this, api.getApiId(), stage, ownName);
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

    /** Where it is reached: by its own name alone, if it has one. */
    public String address() {
        return ownName().map(Domain::address).orElseGet(api::getApiEndpoint);
    }

    /** The host of the address. */
    public String host() {
        return ownName().map(Domain::name).orElseGet(() -> Fn.select(2, Fn.split("/", api.getApiEndpoint())));
    }

    private Optional<Domain> ownName() {
        return Optional.ofNullable(resources.configuration().domain());
    }

    /** What a record of its own name has to lead to. */
    public Optional<String> domainTarget() {
        return Optional.ofNullable(domain).map(HttpDomain::target);
    }

    public String apiId() {
        return api.getApiId();
    }

    public List<DeployedFunction> functions() {
        return List.copyOf(functions);
    }
}
