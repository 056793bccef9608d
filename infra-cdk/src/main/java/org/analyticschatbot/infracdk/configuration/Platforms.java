package org.analyticschatbot.infracdk.configuration;

/** Which chat platforms reach the bot; their tokens are in the secret. */
public record Platforms(boolean slack, boolean teams) {}
