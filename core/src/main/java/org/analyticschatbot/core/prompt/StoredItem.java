package org.analyticschatbot.core.prompt;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.answer.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link PromptRequest} as flat attributes, the form in which every store keeps it. Values are {@code String}, {@code
 * Long}, {@code List<String>} and {@code Map<String, String>}; an absent attribute stands for null. Times are ISO 8601
 * in UTC with nine digits of a second, so that they sort as text.
 *
 * <p>Old and new versions of the bot may share a store during an update. A reader ignores attributes that it does not
 * know, and {@link #merge} keeps them. An item with a value that it does not know is not read at all: it is left to a
 * newer worker.
 */
public final class StoredItem {

    public static final long SCHEMA_VERSION = 1;

    /** Every attribute that a request may have, its schema version apart. */
    public static final Set<String> ATTRIBUTES = Set.of("""
            request_id human_prompt user_id tenant asked_at zone week_start
            reply_platform reply_conversation reply_thread reply_details
            status sql title chart_hint assumptions planner plan_basis query_attempt query_losses query_id
            result_url failure_code failure_message
            next_step lease_step lease_owner lease_until attempts
            acknowledgement acknowledgement_message
            delivery delivery_posts delivery_message delivery_code
            chart chart_message chart_code chart_type pinged feedback
            version updated_at
            """.strip().split("\\s+"));

    private static final Logger LOG = LoggerFactory.getLogger(StoredItem.class);
    private static final DateTimeFormatter SORTABLE =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);
    private static final Instant LAST_SORTABLE = Instant.parse("9999-12-31T23:59:59Z");

    private final Map<String, Object> attributes = new LinkedHashMap<>();

    private StoredItem(PromptRequest request) {
        put("schema_version", SCHEMA_VERSION);
        put("request_id", request.id().value());
        putQuestion(request.question());
        putReplyAddress(request.question().replyTo());
        put("status", request.status().name());
        putState(request.state());
        putProgress(request);
        putAcknowledgement(request.acknowledgement());
        putDelivery(request.delivery());
        putExtras(request.extras());
    }

    public static Map<String, Object> of(PromptRequest request) {
        return new StoredItem(request).attributes;
    }

    /** The changed request in place of what is stored, with whatever a newer version has stored beside it. */
    public static Map<String, Object> merge(Map<String, ?> stored, PromptRequest changed) {
        Map<String, Object> merged = new LinkedHashMap<>(stored);
        merged.keySet().removeAll(ATTRIBUTES);
        of(changed).forEach((name, value) -> merged.merge(name, value, StoredItem::newerSchema));
        return merged;
    }

    /** @return empty if a newer version of the bot wrote something that this one does not understand */
    public static Optional<PromptRequest> read(Map<String, ?> attributes) {
        try {
            return Optional.of(new StoredItemReader(attributes).request());
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            LOG.warn(
                    "Request {} of schema version {} is left to a newer version of the bot: {}",
                    attributes.get("request_id"),
                    attributes.get("schema_version"),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** The form of {@code updated_at} and of the other times, for stores that compare them; ends with the year 9999. */
    public static String sortable(Instant time) {
        return SORTABLE.format(time.isBefore(LAST_SORTABLE) ? time : LAST_SORTABLE);
    }

    /** Only the schema version is both ours and kept. */
    private static Object newerSchema(Object stored, Object ours) {
        return Math.max(((Number) stored).longValue(), ((Number) ours).longValue());
    }

    private void putQuestion(Question question) {
        put("human_prompt", question.text());
        put("user_id", question.asker().userId());
        put("tenant", question.asker().tenant());
        put("asked_at", sortable(question.askedAt()));
        put("zone", question.zone().getId());
        put("week_start", question.weekStart().name());
    }

    private void putReplyAddress(ReplyAddress address) {
        put("reply_platform", address.platform());
        put("reply_conversation", address.conversation());
        put("reply_thread", address.thread());
        put("reply_details", address.details());
    }

    private void putState(State state) {
        switch (state) {
            case State.Pending() -> {}
            case State.Planned(PlannedSql plan, QueryAttempt attempt) -> putPlan(plan, attempt);
            case State.Running(PlannedSql plan, QueryAttempt attempt, String queryId) -> {
                putPlan(plan, attempt);
                put("query_id", queryId);
            }
            case State.Processed(String resultUrl, PlannedSql plan) -> putResult(resultUrl, plan);
            case State.Failed(Failure failure) ->
                putAll(entry("failure_code", failure.code().name()), entry("failure_message", failure.message()));
        }
    }

    private void putResult(String resultUrl, @Nullable PlannedSql plan) {
        put("result_url", resultUrl);
        if (plan != null) {
            putPlan(plan);
        }
    }

    private void putPlan(PlannedSql plan, QueryAttempt attempt) {
        putPlan(plan);
        put("query_attempt", (long) attempt.number());
        put("query_losses", attempt.losses() == 0 ? null : (long) attempt.losses());
    }

    private void putPlan(PlannedSql plan) {
        put("sql", plan.sql());
        put("title", plan.title());
        put("chart_hint", plan.chartHint());
        put("assumptions", plan.assumptions());
        put("planner", plan.planner());
        put("plan_basis", plan.basis().isEmpty() ? null : plan.basis());
    }

    private void putProgress(PromptRequest request) {
        put("next_step", wireName(request.nextStep()));
        put("attempts", (long) request.attempts());
        put("version", request.version());
        put("updated_at", sortable(request.updatedAt()));
        Lease lease = request.lease();
        if (lease != null) {
            put("lease_step", wireName(lease.step()));
            put("lease_owner", lease.owner());
            put("lease_until", sortable(lease.until()));
        }
    }

    private void putAcknowledgement(Acknowledgement acknowledgement) {
        switch (acknowledgement) {
            case Acknowledgement.None() -> put("acknowledgement", "NONE");
            case Acknowledgement.Claimed() -> put("acknowledgement", "CLAIMED");
            case Acknowledgement.Posted(MessageRef message) ->
                putAll(entry("acknowledgement", "POSTED"), entry("acknowledgement_message", message.value()));
            case Acknowledgement.Unknown() -> put("acknowledgement", "UNKNOWN");
        }
    }

    private void putDelivery(Delivery delivery) {
        switch (delivery) {
            case Delivery.None() -> put("delivery", "NONE");
            case Delivery.Claimed(int posts) ->
                putAll(entry("delivery", "CLAIMED"), entry("delivery_posts", (long) posts));
            case Delivery.Delivered(MessageRef message) ->
                putAll(entry("delivery", "DELIVERED"), entry("delivery_message", message.value()));
            case Delivery.Withdrawn(MessageRef message) ->
                putAll(entry("delivery", "WITHDRAWN"), entry("delivery_message", message.value()));
            case Delivery.Undeliverable(String code) ->
                putAll(entry("delivery", "UNDELIVERABLE"), entry("delivery_code", code));
        }
    }

    private void putExtras(Extras extras) {
        put("pinged", extras.pinged() ? 1L : null);
        put("chart_type", extras.chartType().isEmpty() ? null : extras.chartType());
        putFeedback(extras.feedback());
        switch (extras.chart()) {
            case Attachment.None() -> {}
            case Attachment.Claimed() -> put("chart", "CLAIMED");
            case Attachment.Attached(MessageRef file) ->
                putAll(entry("chart", "ATTACHED"), entry("chart_message", file.value()));
            case Attachment.Outdated(MessageRef file) ->
                putAll(entry("chart", "OUTDATED"), entry("chart_message", file.value()));
            case Attachment.Unattached(String code) -> putAll(entry("chart", "UNATTACHED"), entry("chart_code", code));
        }
    }

    private void putFeedback(Map<String, Feedback> feedback) {
        if (!feedback.isEmpty()) {
            Map<String, String> byUser = new LinkedHashMap<>();
            feedback.forEach((user, given) -> byUser.put(user, given.stored()));
            put("feedback", byUser);
        }
    }

    @SafeVarargs
    private void putAll(Map.Entry<String, ?>... values) {
        for (Map.Entry<String, ?> value : values) {
            put(value.getKey(), value.getValue());
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private static String wireName(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
