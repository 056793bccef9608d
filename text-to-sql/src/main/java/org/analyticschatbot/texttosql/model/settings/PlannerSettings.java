package org.analyticschatbot.texttosql.model.settings;

import org.jspecify.annotations.Nullable;

/**
 * Who understands questions.
 *
 * @param model null for the rules
 * @param fallbackToRules whether the rules answer while the model cannot be reached
 */
public record PlannerSettings(@Nullable ModelSettings model, boolean fallbackToRules) {

    public static PlannerSettings rules() {
        return new PlannerSettings(null, false);
    }
}
