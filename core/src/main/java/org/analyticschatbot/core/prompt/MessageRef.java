package org.analyticschatbot.core.prompt;

/** The platform's id of a message that the bot posted. */
public record MessageRef(String value) {}
