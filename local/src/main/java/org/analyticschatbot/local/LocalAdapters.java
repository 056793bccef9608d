package org.analyticschatbot.local;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.analyticschatbot.charts.XChartRenderer;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.local.platform.Platforms;

/** The ports of one process on one machine. */
final class LocalAdapters implements Adapters {

    static final InstantSource CLOCK = InstantSource.system();

    private final PromptRequests requests;
    private final ResultStore results;
    private final LocalData data;
    private final QueryPlanner planner;
    private final Limits limits;
    private final AccessPolicy policy;
    private final Platforms platforms;
    private final RandomGenerator random = new SecureRandom();
    private final ChartRenderer charts = new XChartRenderer(Theme.LIGHT);

    LocalAdapters(
            PromptRequests requests,
            ResultStore results,
            LocalData data,
            QueryPlanner planner,
            Limits limits,
            AccessPolicy policy,
            Platforms platforms) {
        this.requests = requests;
        this.results = results;
        this.data = data;
        this.planner = planner;
        this.limits = limits;
        this.policy = policy;
        this.platforms = platforms;
    }

    @Override
    public PromptRequests promptRequests() {
        return requests;
    }

    @Override
    public Catalog catalog() {
        return data.catalog();
    }

    @Override
    public AccessPolicy accessPolicy() {
        return policy;
    }

    @Override
    public QueryPlanner queryPlanner() {
        return planner;
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return data.suggestedQuestions();
    }

    @Override
    public AskerProfiles askerProfiles() {
        return platforms;
    }

    @Override
    public QueryEngine queryEngine() {
        return data.queryEngine();
    }

    @Override
    public ResultStore resultStore() {
        return results;
    }

    @Override
    public ChartRenderer chartRenderer() {
        return charts;
    }

    @Override
    public Messengers messengers() {
        return platforms;
    }

    @Override
    public InstantSource clock() {
        return CLOCK;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Limits limits() {
        return limits;
    }
}
