package org.analyticschatbot.botslack.rendering;

/**
 * A message as {@code chat.postMessage} and {@code chat.update} take it.
 *
 * @param text mrkdwn for notifications and screen readers; never holds rows
 * @param blocks a JSON array of Block Kit blocks
 */
public record Rendered(String text, String blocks) {}
