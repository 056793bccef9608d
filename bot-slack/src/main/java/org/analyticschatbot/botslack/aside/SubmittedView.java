package org.analyticschatbot.botslack.aside;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in. An input has the same {@code block_id} and {@code action_id}.
 *
 * @param id of this window, the same however often it is submitted
 * @param byName how people know them; empty if Slack does not say
 * @param metadata what the bot put into the window, which nobody can change
 */
public record SubmittedView(
        String id, Asker by, String byName, String metadata, Map<String, Map<String, ViewState.Value>> values) {

    public static SubmittedView of(ViewSubmissionPayload payload) {
        View view = payload.getView();
        return new SubmittedView(
                view.getId(),
                new Asker(payload.getTeam().getId(), payload.getUser().getId()),
                orEmpty(payload.getUser().getName()),
                orEmpty(view.getPrivateMetadata()),
                view.getState().getValues());
    }

    /** What was written, empty if nothing was. */
    public String text(String block) {
        return orEmpty(value(block).map(ViewState.Value::getValue).orElse(null));
    }

    /** The conversation that was chosen, empty if none was. */
    public String conversation(String block) {
        return orEmpty(
                value(block).map(ViewState.Value::getSelectedConversation).orElse(null));
    }

    private Optional<ViewState.Value> value(String block) {
        return Optional.ofNullable(values.getOrDefault(block, Map.of()).get(block));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
