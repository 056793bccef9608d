package org.analyticschatbot.infracdk.configuration;

import java.nio.file.Path;

/**
 * What is deployed: zip files, or folders of what would be in them.
 *
 * @param acknowledge the slim package, for the functions that somebody waits for
 * @param work the one with everything
 */
public record CodeAssets(Path acknowledge, Path work) {}
