package org.analyticschatbot.botteams.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.util.Objects;
import java.util.Optional;
import org.analyticschatbot.botteams.messaging.UploadedFile;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * What somebody says to the offer of a file.
 *
 * @param offer the message that asked
 * @param on the request that holds the rows
 * @param uploadUrl where Teams wants the bytes; empty if they were declined
 */
record Consent(String offer, RequestId on, boolean accepted, String uploadUrl, UploadedFile file) {

    /** Empty if it is no reply to an offer of ours. */
    static Optional<Consent> of(Activity invoke) {
        JsonNode value = Serialization.objectToTree(invoke.getValue());
        String offer = Objects.requireNonNullElse(invoke.getReplyToId(), "");
        return RequestId.parse(value.at("/context/request_id").asText(""))
                .map(on -> of(offer, on, value.path("action").asText(""), value.path("uploadInfo")));
    }

    private static Consent of(String offer, RequestId on, String action, JsonNode upload) {
        UploadedFile file = new UploadedFile(
                upload.path("name").asText(""),
                upload.path("contentUrl").asText(""),
                upload.path("uniqueId").asText(""),
                upload.path("fileType").asText(""));
        return new Consent(
                offer, on, action.equals("accept"), upload.path("uploadUrl").asText(""), file);
    }
}
