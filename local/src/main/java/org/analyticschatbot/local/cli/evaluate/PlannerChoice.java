package org.analyticschatbot.local.cli.evaluate;

import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.local.LocalData;

/** Who plans the questions about a database. */
@FunctionalInterface
interface PlannerChoice {

    QueryPlanner of(LocalData data);
}
