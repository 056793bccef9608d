package org.analyticschatbot.infracdk.functions;

import software.amazon.awscdk.Duration;

/**
 * What is deployed as a function of its own. It has the name of its handler in module {@code aws}.
 *
 * <p>Up to 1,769 MB a function has a share of one processor (docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html),
 * and starting a JVM takes a whole one.
 */
public enum BotFunction {
    SLACK_WEBHOOK("SlackWebhook", CodePackage.ACKNOWLEDGE, 10, 1_769),
    /** Uploads the file that somebody has accepted while the gateway waits, which is 30 s at most. */
    TEAMS_WEBHOOK("TeamsWebhook", CodePackage.ACKNOWLEDGE, 29, 1_769),
    CREATE_PROMPT_REQUEST("CreatePromptRequest", CodePackage.ACKNOWLEDGE, 10, 1_769),
    FETCH_RESULT("FetchResult", CodePackage.ACKNOWLEDGE, 10, 1_769),
    ACKNOWLEDGER("Acknowledger", CodePackage.ACKNOWLEDGE, 30, 1_769),
    /** A model has 60 s for a question; a lease ends after 120 s, and then another one may take the question up. */
    PLAN_QUERY("PlanQuery", CodePackage.WORK, 110, 1_769),
    COMPLETE_QUERY("CompleteQuery", CodePackage.WORK, 110, 2_048),
    NOTIFIER("Notifier", CodePackage.WORK, 60, 1_769),
    SWEEPER("Sweeper", CodePackage.WORK, 55, 1_769),
    CATALOG("Catalog", CodePackage.WORK, 900, 1_769),
    /** May have to read a database of 10,000 tables as a whole, which is 100 calls of Glue. */
    CATALOG_CHANGE("CatalogChange", CodePackage.WORK, 300, 1_769);

    private static final String HANDLERS = "org.analyticschatbot.aws.lambda.";

    private final String id;
    private final CodePackage code;
    private final int timeoutSeconds;
    private final int memoryMegabytes;

    BotFunction(String id, CodePackage code, int timeoutSeconds, int memoryMegabytes) {
        this.id = id;
        this.code = code;
        this.timeoutSeconds = timeoutSeconds;
        this.memoryMegabytes = memoryMegabytes;
    }

    /** Its name in the stack, and in the permissions that module {@code aws} declares. */
    public String id() {
        return id;
    }

    public String handler() {
        return HANDLERS + id + "Handler";
    }

    public Duration timeout() {
        return Duration.seconds(timeoutSeconds);
    }

    CodePackage code() {
        return code;
    }

    int memoryMegabytes() {
        return memoryMegabytes;
    }
}
