package org.analyticschatbot.core.prompt;

/**
 * Who asks. Two askers are the same person only if both parts are equal.
 *
 * @param tenant the workspace, directory or installation that vouches for the user id
 * @param userId the platform's own id of the user, {@code user_id} on the wire
 */
public record Asker(String tenant, String userId) {}
