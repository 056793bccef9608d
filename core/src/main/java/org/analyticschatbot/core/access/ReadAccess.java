package org.analyticschatbot.core.access;

import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Whether somebody may read an answer in a place. */
public sealed interface ReadAccess {

    /** @param plan what its rows came from */
    record Granted(PromptRequest request, PlannedSql plan) implements ReadAccess {}

    /** @param message for the one who asked */
    record Denied(String message) implements ReadAccess {}
}
