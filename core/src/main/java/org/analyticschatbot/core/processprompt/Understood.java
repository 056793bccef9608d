package org.analyticschatbot.core.processprompt;

/**
 * @param standsAlone whether the words alone led to the plan, and nothing that was said before
 */
record Understood(QueryPlan plan, boolean standsAlone) {}
