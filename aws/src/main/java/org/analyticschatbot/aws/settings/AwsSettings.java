package org.analyticschatbot.aws.settings;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.analyticschatbot.aws.glue.GlueSettings;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.SlackVariables;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.TeamsVariables;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.settings.LimitVariables;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.analyticschatbot.texttosql.model.settings.PlannerSettings;
import org.analyticschatbot.texttosql.model.settings.PlannerVariables;
import org.analyticschatbot.texttosql.model.settings.Provider;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set of a deployment.
 *
 * @param requestsTable name of the table of requests
 * @param keysTable name of the table of de-duplication keys
 * @param bucket in which results, the catalog's snapshot, the access file and chatbot.yaml are
 * @param workGroup of Athena
 * @param databases of Glue that may be asked about
 * @param reuse how old the result of the same query may be to be taken again
 * @param dollarsPerTerabyte what Athena charges for 2^40 bytes in this region
 * @param accessFile key of the access file in the bucket; null where whoever may ask may use everything
 * @param semanticFile key of chatbot.yaml in the bucket; null where only Glue says what words mean
 * @param zone of "today" where nothing is known of the asker's own
 * @param slack null where the bot is not in Slack
 * @param teams null where the bot is not in Teams
 */
public record AwsSettings(
        String requestsTable,
        String keysTable,
        String bucket,
        String workGroup,
        List<String> databases,
        Duration reuse,
        BigDecimal dollarsPerTerabyte,
        @Nullable String accessFile,
        @Nullable String semanticFile,
        Limits limits,
        PlannerSettings planner,
        ZoneId zone,
        DayOfWeek weekStart,
        @Nullable SlackSettings slack,
        @Nullable TeamsSettings teams) {

    static final String WORKGROUP = "CHATBOT_WORKGROUP";
    static final String DATABASES = "CHATBOT_DATABASES";
    static final String BUCKET = "CHATBOT_BUCKET";
    static final String SEMANTIC_FILE = "CHATBOT_SEMANTIC_FILE";

    private static final BigDecimal LIST_PRICE = BigDecimal.valueOf(5);
    private static final Duration CATALOG_UNSEEN = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** @throws SettingException if what is set is not enough, or cannot be what it should be */
    public static AwsSettings read(Variables variables) {
        ZoneId zone = variables.zone().orElse(ZoneOffset.UTC);
        DayOfWeek weekStart = variables.weekStart();
        return new AwsSettings(
                required(variables, "CHATBOT_REQUESTS_TABLE"),
                required(variables, "CHATBOT_KEYS_TABLE"),
                required(variables, BUCKET),
                required(variables, WORKGROUP),
                databases(required(variables, DATABASES)),
                variables
                        .value("CHATBOT_RESULT_REUSE_MINUTES", minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                        .orElse(HOUR),
                variables.value("CHATBOT_DOLLARS_PER_TERABYTE", BigDecimal::new).orElse(LIST_PRICE),
                variables.text("CHATBOT_ACCESS_FILE").orElse(null),
                variables.text(SEMANTIC_FILE).orElse(null),
                new LimitVariables(variables).limits(Limits.defaults()),
                new PlannerVariables(variables, EnumSet.allOf(Provider.class)).planner(),
                zone,
                weekStart,
                new SlackVariables(variables).slack(zone, weekStart).orElse(null),
                new TeamsVariables(variables).teams(zone, weekStart).orElse(null));
    }

    /** What of Glue is the catalog. */
    public GlueSettings glue() {
        return new GlueSettings(databases, false, CATALOG_UNSEEN);
    }

    static List<String> databases(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String required(Variables variables, String name) {
        return variables
                .text(name)
                .orElseThrow(() -> new SettingException(name + " is missing: the stack sets it for each function"));
    }
}
