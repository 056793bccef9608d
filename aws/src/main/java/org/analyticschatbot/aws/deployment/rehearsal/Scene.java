package org.analyticschatbot.aws.deployment.rehearsal;

import com.google.gson.JsonObject;
import org.analyticschatbot.core.prompt.Step;

/** What happens in a rehearsal: one event for a function, with whatever has to come before it. */
public enum Scene {
    SLACK,
    TEAMS,
    CREATE,
    FETCH,
    ACKNOWLEDGE,
    PLAN,
    COMPLETE,
    NOTIFY,
    SCHEDULE,
    CATALOG_CHANGE;

    JsonObject event(Stage stage) {
        return switch (this) {
            case SLACK -> stage.mention();
            case TEAMS -> stage.teamsMessage();
            case CREATE -> stage.restQuestion();
            case FETCH -> stage.restResult();
            case ACKNOWLEDGE -> MadeUpEvents.due(stage.asked());
            case PLAN -> MadeUpEvents.due(stage.performed(Step.ACKNOWLEDGE));
            case COMPLETE -> MadeUpEvents.due(stage.performed(Step.ACKNOWLEDGE, Step.PLAN));
            case NOTIFY -> MadeUpEvents.due(stage.performed(Step.ACKNOWLEDGE, Step.PLAN, Step.COMPLETE));
            case SCHEDULE -> new JsonObject();
            case CATALOG_CHANGE -> stage.newTable();
        };
    }
}
