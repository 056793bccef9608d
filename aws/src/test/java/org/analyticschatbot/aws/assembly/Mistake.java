package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonPrimitive;
import org.analyticschatbot.aws.assembly.stack.Template;

/** What somebody could get wrong in the stack, and how people would notice. */
enum Mistake {
    ONLY_NEW_QUESTIONS_PASS_THE_PIPE(Sign.LATE, "FlowPipe", Mistake.FILTER, text("{\"eventName\": [\"INSERT\"]}")),
    WHAT_THE_SWEEPER_ASKS_FOR_DOES_NOT_PASS(Sign.LATE, "FlowPipe", Mistake.FILTER, text("""
            {"dynamodb": {"NewImage": {"next_step": {"S": ["acknowledge", "plan", "notify"]}}}}""")),
    THE_INPUT_HAS_ANOTHER_STEP(Sign.LATE, "FlowPipe", Mistake.INPUT, text("""
            {"request_id": "<$.dynamodb.NewImage.request_id.S>", "next_step": "<$.dynamodb.NewImage.status.S>"}""")),
    THE_INPUT_CALLS_THE_REQUEST_OTHERWISE(Sign.LATE, "FlowPipe", Mistake.INPUT, text("""
            {"request": "<$.dynamodb.NewImage.request_id.S>", "next_step": "<$.dynamodb.NewImage.next_step.S>"}""")),
    THE_PIPE_CALLS_ITS_EVENTS_OTHERWISE(
            Sign.LATE, "FlowPipe", "TargetParameters/EventBridgeEventBusParameters/DetailType", text("Step")),
    THE_PIPE_LEADS_TO_ANOTHER_BUS(
            Sign.LATE, "FlowPipe", "Target", text("arn:aws:events:eu-central-1:000000000000:event-bus/default")),
    THE_PIPE_BEGINS_WITH_THE_NEXT_RECORD(
            Sign.LATE, "FlowPipe", "SourceParameters/DynamoDBStreamParameters/StartingPosition", text("LATEST")),
    THE_STREAM_HAS_KEYS_ALONE(
            Sign.LATE, "RequestsPromptRequests", "StreamSpecification/StreamViewType", text("KEYS_ONLY")),
    A_RULE_IS_FOR_A_STEP_THAT_THERE_IS_NOT(
            Sign.LATE, "FlowPlanQueryDueRule", "EventPattern/detail/next_step/0", text("planning")),
    ENDED_QUERIES_OF_ANOTHER_WORKGROUP_ARE_HEARD(
            Sign.LATE, "FlowQueryEndedRule", "EventPattern/detail/workgroupName/0", text("primary")),
    ENDED_QUERIES_ARE_EXPECTED_ON_THE_BOTS_BUS(
            Sign.LATE, "FlowQueryEndedRule", "EventBusName", text("analytics-chatbot-test")),
    CHANGES_OF_OTHER_DATABASES_ARE_HEARD(
            Sign.WRONG, "GlueChangedRule", "EventPattern/detail/databaseName/0", text("marketing")),
    TWO_RULES_LEAD_TO_EACH_OTHERS_QUEUE(
            Sign.LATE, Change.SWAPPED, "FlowPlanQueryDueRule", "Targets/0/Arn", "FlowNotifierDueRule"),
    TWO_QUEUES_CALL_EACH_OTHERS_FUNCTION(
            Sign.LATE, Change.SWAPPED, "FlowPlanQueryStepCalls", "FunctionName", "FlowNotifierStepCalls"),
    WHAT_A_FUNCTION_PUTS_OFF_IS_DONE(Sign.LATE, Change.MISSING, "FlowPlanQueryStepCalls", "FunctionResponseTypes", ""),
    WHAT_COMES_AGAIN_IS_DEAD(Sign.DEAD, "FlowCompleteQueryStepQueue", "RedrivePolicy/maxReceiveCount", "1"),
    WHAT_IS_PUT_OFF_IS_DEAD(Sign.LATE, "FlowPlanQueryStepQueue", "RedrivePolicy/maxReceiveCount", "1"),
    MESSAGES_COME_AGAIN_WHILE_THEIR_FUNCTION_IS_AT_WORK(
            Sign.DEAD, "FlowCompleteQueryStepQueue", "VisibilityTimeout", "0"),
    CHANGES_OF_THE_CATALOG_ARE_GATHERED_FOR_MINUTES(
            Sign.LATE, "GlueCatalogChangesCalls", "MaximumBatchingWindowInSeconds", "300"),
    A_STEP_HAS_NO_TIME(Sign.LATE, "FlowCompleteQueryFunction", "Timeout", "1"),
    A_ROUTE_LEADS_TO_ANOTHER_FUNCTION(
            Sign.NOT_TAKEN, Change.SWAPPED, "HttpApiPOSTslackevents", "Target", "HttpApiPOSTteamsmessages"),
    A_STEP_DOES_NOT_KNOW_THE_BUCKET(
            Sign.LATE, Change.MISSING, "FlowCompleteQueryFunction", Mistake.VARIABLES + "CHATBOT_BUCKET", ""),
    A_STEP_DOES_NOT_KNOW_THE_TOKENS(
            Sign.LATE, Change.MISSING, "FlowNotifierFunction", Mistake.VARIABLES + "CHATBOT_SECRET", ""),
    A_STEP_DOES_NOT_KNOW_THE_TABLE(
            Sign.LATE, "FlowNotifierFunction", Mistake.VARIABLES + "CHATBOT_REQUESTS_TABLE", text("PromptRequests")),
    WHAT_WORDS_MEAN_IS_LOOKED_FOR_ELSEWHERE(
            Sign.LATE, "FlowPlanQueryFunction", Mistake.VARIABLES + "CHATBOT_SEMANTIC_FILE", text("chatbot.yaml")),
    QUESTIONS_ARE_STORED_WITHOUT_KEYS(
            Sign.NOT_TAKEN,
            Change.MISSING,
            "HttpCreatePromptRequestFunction",
            Mistake.VARIABLES + "CHATBOT_KEYS_TABLE",
            ""),
    QUERIES_RUN_IN_ANOTHER_WORKGROUP(
            Sign.WRONG, "FlowPlanQueryFunction", Mistake.VARIABLES + "CHATBOT_WORKGROUP", text("primary")),
    ANOTHER_DATABASE_IS_READ(
            Sign.WRONG, "SchedulesCatalogFunction", Mistake.VARIABLES + "CHATBOT_DATABASES", text("marketing")),
    THE_SWEEPER_COMES_ONCE_AN_HOUR(Sign.LATE, "SchedulesEveryMinute", "ScheduleExpression", text("rate(1 hour)")),
    TWO_SCHEDULES_CALL_EACH_OTHERS_FUNCTION(
            Sign.LATE, Change.SWAPPED, "SchedulesEveryMinute", "Target/Arn", "SchedulesEveryHour");

    private static final String FILTER = "SourceParameters/FilterCriteria/Filters/0/Pattern";
    private static final String INPUT = "TargetParameters/InputTemplate";
    private static final String VARIABLES = "Environment/Variables/";

    private final Sign sign;
    private final Change change;
    private final String resource;
    private final String property;
    private final String instead;

    /** What people notice first, and how the assembly says so. */
    enum Sign {
        /** The sweeper has to heal it, or nobody can. */
        LATE("Still not ended"),
        DEAD("dead letters"),
        NOT_TAKEN("Not taken"),
        WRONG("answers");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private enum Change {
        VALUE,
        MISSING,
        SWAPPED
    }

    Mistake(Sign sign, String resource, String property, String json) {
        this(sign, Change.VALUE, resource, property, json);
    }

    /** @param instead the value in JSON, or the resource with which values are swapped */
    Mistake(Sign sign, Change change, String resource, String property, String instead) {
        this.sign = sign;
        this.change = change;
        this.resource = resource;
        this.property = property;
        this.instead = instead;
    }

    private static String text(String text) {
        return new JsonPrimitive(text).toString();
    }

    Sign sign() {
        return sign;
    }

    Template in(Template right) {
        return switch (change) {
            case VALUE -> right.with(resource, property, instead);
            case MISSING -> right.without(resource, property);
            case SWAPPED -> right.swapped(resource, instead, property);
        };
    }
}
