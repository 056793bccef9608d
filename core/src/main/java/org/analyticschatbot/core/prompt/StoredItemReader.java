package org.analyticschatbot.core.prompt;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.answer.Failure;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StoredItem} wrote; throws the runtime exceptions that {@link StoredItem#read} names. */
final class StoredItemReader {

    private final Map<String, ?> attributes;

    StoredItemReader(Map<String, ?> attributes) {
        this.attributes = attributes;
    }

    PromptRequest request() {
        return new PromptRequest(
                new RequestId(text("request_id")),
                question(),
                state(),
                step("next_step"),
                lease(),
                number("attempts"),
                acknowledgement(),
                delivery(),
                extras(),
                value("version", Number.class).longValue(),
                time("updated_at"));
    }

    private Question question() {
        return new Question(
                text("human_prompt"),
                new Asker(text("tenant"), text("user_id")),
                replyTo(),
                time("asked_at"),
                ZoneId.of(text("zone")),
                DayOfWeek.valueOf(text("week_start")));
    }

    private ReplyAddress replyTo() {
        Map<String, String> details = new HashMap<>();
        Map<?, ?> stored = value("reply_details", Map.class);
        stored.forEach((name, value) -> details.put((String) name, (String) value));
        return new ReplyAddress(
                text("reply_platform"), text("reply_conversation"), textOrNull("reply_thread"), details);
    }

    private State state() {
        return switch (Status.valueOf(text("status"))) {
            case PENDING -> new State.Pending();
            case IN_PROGRESS -> inProgress();
            case PROCESSED -> new State.Processed(text("result_url"), planOrNull());
            case FAILED ->
                new State.Failed(new Failure(Failure.Code.valueOf(text("failure_code")), text("failure_message")));
        };
    }

    private State inProgress() {
        String queryId = textOrNull("query_id");
        QueryAttempt attempt = new QueryAttempt(number("query_attempt"), losses());
        return queryId == null ? new State.Planned(plan(), attempt) : new State.Running(plan(), attempt, queryId);
    }

    private int losses() {
        return attributes.containsKey("query_losses") ? number("query_losses") : 0;
    }

    private @Nullable PlannedSql planOrNull() {
        return attributes.containsKey("sql") ? plan() : null;
    }

    private PlannedSql plan() {
        List<String> assumptions = new ArrayList<>();
        List<?> stored = value("assumptions", List.class);
        stored.forEach(assumption -> assumptions.add((String) assumption));
        return new PlannedSql(
                text("sql"),
                text("title"),
                text("chart_hint"),
                assumptions,
                text("planner"),
                textOrEmpty("plan_basis"));
    }

    private @Nullable Lease lease() {
        String owner = textOrNull("lease_owner");
        return owner == null ? null : new Lease(step("lease_step"), owner, time("lease_until"));
    }

    private Acknowledgement acknowledgement() {
        return switch (text("acknowledgement")) {
            case "NONE" -> new Acknowledgement.None();
            case "CLAIMED" -> new Acknowledgement.Claimed();
            case "POSTED" -> new Acknowledgement.Posted(new MessageRef(text("acknowledgement_message")));
            case "UNKNOWN" -> new Acknowledgement.Unknown();
            default -> throw new IllegalArgumentException("Unknown acknowledgement");
        };
    }

    private Delivery delivery() {
        return switch (text("delivery")) {
            case "NONE" -> new Delivery.None();
            case "CLAIMED" -> new Delivery.Claimed(number("delivery_posts"));
            case "DELIVERED" -> new Delivery.Delivered(new MessageRef(text("delivery_message")));
            case "WITHDRAWN" -> new Delivery.Withdrawn(new MessageRef(text("delivery_message")));
            case "UNDELIVERABLE" -> new Delivery.Undeliverable(text("delivery_code"));
            default -> throw new IllegalArgumentException("Unknown delivery");
        };
    }

    private Extras extras() {
        return new Extras(chart(), textOrEmpty("chart_type"), attributes.containsKey("pinged"), feedback());
    }

    private Map<String, Feedback> feedback() {
        Map<String, Feedback> feedback = new HashMap<>();
        if (attributes.containsKey("feedback")) {
            Map<?, ?> stored = value("feedback", Map.class);
            stored.forEach((user, given) -> feedback.put((String) user, Feedback.read((String) given)));
        }
        return feedback;
    }

    private Attachment chart() {
        return switch (textOrNull("chart")) {
            case null -> new Attachment.None();
            case "CLAIMED" -> new Attachment.Claimed();
            case "ATTACHED" -> new Attachment.Attached(new MessageRef(text("chart_message")));
            case "OUTDATED" -> new Attachment.Outdated(new MessageRef(text("chart_message")));
            case "UNATTACHED" -> new Attachment.Unattached(text("chart_code"));
            default -> throw new IllegalArgumentException("Unknown chart");
        };
    }

    private Step step(String name) {
        return Step.valueOf(text(name).toUpperCase(Locale.ROOT));
    }

    private Instant time(String name) {
        return Instant.parse(text(name));
    }

    private int number(String name) {
        return value(name, Number.class).intValue();
    }

    private String text(String name) {
        return value(name, String.class);
    }

    private @Nullable String textOrNull(String name) {
        return attributes.containsKey(name) ? text(name) : null;
    }

    private String textOrEmpty(String name) {
        return attributes.containsKey(name) ? text(name) : "";
    }

    private <T> T value(String name, Class<T> type) {
        Object value = attributes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return type.cast(value);
    }
}
