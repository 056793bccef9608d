package org.analyticschatbot.infracdk.flow;

import org.analyticschatbot.infracdk.functions.BotFunction;

/** A step that a request may ask for, by the name that {@code next_step} has in the table. */
public enum Step {
    ACKNOWLEDGE(BotFunction.ACKNOWLEDGER),
    PLAN(BotFunction.PLAN_QUERY),
    COMPLETE(BotFunction.COMPLETE_QUERY),
    NOTIFY(BotFunction.NOTIFIER);

    private final BotFunction function;

    Step(BotFunction function) {
        this.function = function;
    }

    public BotFunction function() {
        return function;
    }
}
