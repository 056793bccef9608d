package org.analyticschatbot.botslack.receiving;

/** Event bodies of workspace T1, in which the bot is U0BOT. */
final class Events {

    private Events() {}

    static String mention(String eventId, String text, String ts) {
        return envelope(eventId, event("app_mention", "C1", text, ts, ""));
    }

    static String message(String eventId, String channel, String text, String ts) {
        return envelope(eventId, event("message", channel, text, ts, ""));
    }

    static String reply(String eventId, String text, String ts, String threadTs) {
        return envelope(eventId, event("message", "C1", text, ts, ", \"thread_ts\": \"" + threadTs + "\""));
    }

    /** @param more further attributes of the event, each after a comma */
    static String messageWith(String eventId, String more) {
        return envelope(eventId, event("message", "D1", "How many orders?", "1700.1", more));
    }

    static String messageBy(String user, String eventId, String channel, String text) {
        return message(eventId, channel, text, "1700.1").replace("\"user\": \"U1\"", "\"user\": \"" + user + "\"");
    }

    static String homeOpened(String eventId, String user, String tab) {
        return envelope(eventId, """
                {"type": "app_home_opened", "user": "%s", "channel": "D1", "tab": "%s", "event_ts": "1700.9"}""".formatted(user, tab));
    }

    static String paneOpened(String eventId, String user) {
        return envelope(eventId, paneEvent("assistant_thread_started", user));
    }

    static String paneContextChanged(String eventId, String user) {
        return envelope(eventId, paneEvent("assistant_thread_context_changed", user));
    }

    private static String paneEvent(String type, String user) {
        return """
                {"type": "%s", "event_ts": "1700.0", "assistant_thread": {"user_id": "%s", "channel_id": "D1",
                 "thread_ts": "1700.0", "context": {"channel_id": "C1", "team_id": "T1"}}}""".formatted(type, user);
    }

    static String inPane(String eventId, String text, String ts) {
        return envelope(
                eventId, event("message", "D1", text, ts, ", \"channel_type\": \"im\", \"thread_ts\": \"1700.0\""));
    }

    static String stopped(String eventId, String user) {
        return envelope(eventId, """
                {"type": "agent_session_stopped", "user": "%s", "channel": "D1", "thread_ts": "1700.0", "event_ts": "1700.9"}""".formatted(user));
    }

    static String envelope(String eventId, String event) {
        return """
                {"type": "event_callback", "team_id": "T1", "api_app_id": "A1", "event_id": "%s", "event_time": 1700,
                 "authorizations": [{"team_id": "T1", "user_id": "U0BOT", "is_bot": true}], "event": %s}""".formatted(eventId, event);
    }

    private static String event(String type, String channel, String text, String ts, String more) {
        return """
                {"type": "%s", "user": "U1", "channel": "%s", "text": "%s", "ts": "%s", "event_ts": "%s"%s}""".formatted(type, channel, text, ts, ts, more);
    }
}
