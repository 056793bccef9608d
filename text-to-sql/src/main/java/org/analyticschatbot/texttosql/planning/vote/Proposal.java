package org.analyticschatbot.texttosql.planning.vote;

import org.analyticschatbot.core.processprompt.QueryPlan;

/** What one conversation with a model came to. */
public sealed interface Proposal {

    QueryPlan plan();

    /** Something to answer with, or the model's own reason not to. */
    record Usable(QueryPlan plan) implements Proposal {}

    /** @param plan declines, since what the model said cannot be used; it says why */
    record Useless(QueryPlan plan) implements Proposal {}
}
