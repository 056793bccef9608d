package org.analyticschatbot.botteams.messaging;

import org.jspecify.annotations.Nullable;

/**
 * @param text plain, shown where there is no card, and in notifications
 * @param card an Adaptive Card as JSON; null for bare text
 */
public record Rendered(String text, @Nullable String card) {}
