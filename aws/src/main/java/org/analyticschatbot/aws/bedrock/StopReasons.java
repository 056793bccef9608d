package org.analyticschatbot.aws.bedrock;

import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Why an answer ended, in the words that other providers have for it. */
final class StopReasons {

    private StopReasons() {}

    static String name(StopReason reason) {
        return switch (reason) {
            case CONTENT_FILTERED, GUARDRAIL_INTERVENED -> "content_filter";
            default -> reason.toString();
        };
    }
}
