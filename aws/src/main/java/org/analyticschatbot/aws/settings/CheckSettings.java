package org.analyticschatbot.aws.settings;

import java.util.EnumSet;
import java.util.List;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerVariables;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What of a deployment can be checked before there is one: its own tables and bucket are not yet there.
 *
 * @param workGroup of Athena
 * @param databases of Glue that may be asked about; the first is the default
 * @param bucket in which chatbot.yaml is; null where it is still on this machine
 * @param semanticFile key or path of chatbot.yaml; null where there is none
 */
public record CheckSettings(
        String workGroup,
        List<String> databases,
        PlannerSettings planner,
        @Nullable String bucket,
        @Nullable String semanticFile) {

    /** @throws SettingException if what is set is not enough, or cannot be what it should be */
    public static CheckSettings read(Variables variables) {
        String workGroup = required(
                variables, AwsSettings.WORKGROUP, "a workgroup of Athena, such as primary or analytics-chatbot");
        List<String> databases = AwsSettings.databases(
                required(variables, AwsSettings.DATABASES, "databases of Glue, such as sales,web"));
        if (databases.isEmpty()) {
            throw new SettingException(AwsSettings.DATABASES + " names no database: set it to such as sales,web");
        }
        return new CheckSettings(
                workGroup,
                databases,
                new PlannerVariables(variables, EnumSet.allOf(Provider.class)).planner(),
                variables.text(AwsSettings.BUCKET).orElse(null),
                variables.text(AwsSettings.SEMANTIC_FILE).orElse(null));
    }

    private static String required(Variables variables, String name, String what) {
        return variables.text(name).orElseThrow(() -> new SettingException(name + " is missing: set it to " + what));
    }
}
