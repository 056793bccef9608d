package org.analyticschatbot.botslack.webapi;

import java.util.List;
import java.util.Set;

/**
 * What an error code of the Web API means for the caller. Codes are those that docs.slack.dev lists for the methods
 * that the bot calls.
 */
sealed interface Verdict {

    record Refused(Refusal refusal) implements Verdict {}

    record RateLimited() implements Verdict {}

    /** The token is no good, for this method or for all. */
    record TokenRejected() implements Verdict {}

    /** The same call will never succeed. */
    record Hopeless() implements Verdict {}

    /** "Some aspect of the operation may have succeeded", as Slack says; so with every code we do not know. */
    record Unclear() implements Verdict {}

    List<Known> KNOWN = List.of(
            new Known(
                    new Refused(Refusal.UNREACHABLE),
                    "is_archived",
                    "channel_not_found",
                    "not_in_channel",
                    "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "restricted_action_non_threadable_channel",
                    "restricted_action_thread_locked",
                    "ekm_access_denied",
                    "cannot_reply_to_message",
                    "posting_to_channel_denied",
                    "invalid_channel",
                    "thread_not_found",
                    "channel_type_not_supported",
                    "user_not_in_channel",
                    "user_not_found",
                    "user_not_visible",
                    "no_permission"),
            new Known(
                    new Refused(Refusal.GONE),
                    "message_not_found",
                    "cant_update_message",
                    "edit_window_closed",
                    "file_not_found",
                    "file_deleted"),
            new Known(new Refused(Refusal.INVALID_BLOCKS), "invalid_blocks", "invalid_blocks_format"),
            new Known(new Refused(Refusal.TOO_LONG), "msg_too_long", "msg_blocks_too_long"),
            new Known(new RateLimited(), "ratelimited", "rate_limited", "message_limit_exceeded"),
            new Known(
                    new TokenRejected(),
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "invalid_auth",
                    "not_authed",
                    "missing_scope",
                    "not_allowed_token_type"),
            new Known(
                    new Hopeless(),
                    "cant_delete_message",
                    "cant_delete_file",
                    "invalid_arguments",
                    "invalid_arg_name",
                    "invalid_form_data",
                    "invalid_metadata_format",
                    "invalid_metadata_schema",
                    "metadata_too_large",
                    "no_text",
                    "access_denied",
                    "not_allowed",
                    "enterprise_is_restricted",
                    "team_access_not_granted",
                    "method_deprecated",
                    "deprecated_endpoint",
                    "unknown_method",
                    "cannot_dm_bot",
                    "user_disabled",
                    "file_type_not_allowed",
                    "blocked_file_type",
                    "storage_limit_reached",
                    "file_uploads_disabled",
                    "file_upload_size_restricted"));

    static Verdict of(String code) {
        return KNOWN.stream()
                .filter(known -> known.codes.contains(code))
                .map(Known::verdict)
                .findFirst()
                .orElseGet(Unclear::new);
    }

    record Known(Verdict verdict, Set<String> codes) {

        Known(Verdict verdict, String... codes) {
            this(verdict, Set.of(codes));
        }
    }
}
