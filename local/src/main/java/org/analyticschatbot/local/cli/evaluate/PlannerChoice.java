package org.analyticschatbot.local.cli.evaluate;

import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.local.LocalData;

/** Who plans the questions about a database. */
@FunctionalInterface
interface PlannerChoice {

    /** @param meter is told what the planner does */
    QueryPlanner of(LocalData data, Meter meter);
}
