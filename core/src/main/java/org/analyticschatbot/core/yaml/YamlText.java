package org.analyticschatbot.core.yaml;

/**
 * A value and where it stands.
 *
 * @param line counted from 1
 */
public record YamlText(int line, String text) {}
