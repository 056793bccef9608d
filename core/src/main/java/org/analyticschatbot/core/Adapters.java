package org.analyticschatbot.core;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
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

/** What a runtime supplies: one method per port, each giving the same object every time. */
public interface Adapters {

    PromptRequests promptRequests();

    Catalog catalog();

    AccessPolicy accessPolicy();

    QueryPlanner queryPlanner();

    SuggestedQuestions suggestedQuestions();

    AskerProfiles askerProfiles();

    QueryEngine queryEngine();

    ResultStore resultStore();

    ChartRenderer chartRenderer();

    Messengers messengers();

    InstantSource clock();

    /** Cryptographically strong, safe for many threads. */
    RandomGenerator random();

    Limits limits();
}
