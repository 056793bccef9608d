package org.analyticschatbot.local.web;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.analyticschatbot.local.LocalRuntime;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.web.error.JsonErrorValve;
import org.analyticschatbot.local.web.error.ProblemResolver;
import org.analyticschatbot.local.web.gate.Identification;
import org.analyticschatbot.local.web.gate.OwnSiteOnly;
import org.analyticschatbot.local.web.gate.SecurityHeaders;
import org.analyticschatbot.local.web.page.PageFiles;
import org.analyticschatbot.local.web.page.PageHeaders;
import org.analyticschatbot.local.web.rest.CancelPromptRequestController;
import org.analyticschatbot.local.web.rest.CreatePromptRequestController;
import org.analyticschatbot.local.web.rest.FetchResultController;
import org.analyticschatbot.local.web.rest.GiveFeedbackController;
import org.analyticschatbot.local.web.rest.OpenApiController;
import org.analyticschatbot.local.web.rest.TablesController;
import org.analyticschatbot.local.web.slack.ChallengeRehearsal;
import org.analyticschatbot.local.web.slack.SlackServlet;
import org.analyticschatbot.local.web.teams.TeamsServlet;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Names every part of the server; nothing is scanned for, which makes the start quick. */
@Configuration(proxyBeanMethods = false)
@Import({
    CreatePromptRequestController.class,
    FetchResultController.class,
    CancelPromptRequestController.class,
    GiveFeedbackController.class,
    TablesController.class,
    OpenApiController.class,
    PageFiles.class
})
@SpringBootParts
class ServerConfiguration implements WebMvcConfigurer {

    /** Of a body that is refused; who sends more is cut off and may never read why. */
    private static final int MAX_SWALLOWED_BYTES = 32 << 20;

    /** Decimals are written out, never as 1E+3. */
    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    @Bean
    @Order(1)
    Filter securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    @Order(2)
    Filter pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    @Order(3)
    Filter ownSiteOnly(LocalSettings settings) {
        return new OwnSiteOnly(settings);
    }

    @Bean
    @Order(4)
    Filter identification(LocalSettings settings) {
        return new Identification(settings);
    }

    /** Beside Spring's own servlet, which takes more time for a request than Slack's signature and the store together. */
    @Bean
    ServletRegistrationBean<SlackServlet> slack(ObjectProvider<LocalRuntime> runtime) {
        ServletRegistrationBean<SlackServlet> slack =
                new ServletRegistrationBean<>(new SlackServlet(runtime::getObject), SlackServlet.PATH);
        slack.addUrlMappings(SlackServlet.ALIASES.toArray(String[]::new));
        return slack;
    }

    /** Takes raw bytes too: the SDK knows another generation of the JSON library than Spring does. */
    @Bean
    ServletRegistrationBean<TeamsServlet> teams(ObjectProvider<LocalRuntime> runtime) {
        return new ServletRegistrationBean<>(new TeamsServlet(runtime::getObject), TeamsServlet.PATH);
    }

    /** Runs when the server listens and is not yet said to be ready. */
    @Bean
    ApplicationRunner slackRehearsal(LocalSettings settings, ServletWebServerApplicationContext server) {
        return arguments -> ChallengeRehearsal.play(
                settings, Objects.requireNonNull(server.getWebServer()).getPort());
    }

    @Bean
    PrometheusScrapeEndpoint prometheusScrapeEndpoint(ServerMetrics metrics) {
        return new PrometheusScrapeEndpoint(metrics.collectors(), new Properties());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new ProblemResolver());
    }

    /** A body that is too large is read to its end and thrown away, since a caller reads no answer while it still sends. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return factory -> {
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(JsonErrorValve.class.getName()));
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setMaxSwallowSize(MAX_SWALLOWED_BYTES);
                    http.setContinueResponseTiming("onRead");
                }
            });
        };
    }
}
