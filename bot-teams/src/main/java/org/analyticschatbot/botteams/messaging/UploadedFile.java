package org.analyticschatbot.botteams.messaging;

/**
 * A file in somebody's OneDrive, in Teams' words.
 *
 * @param uniqueId by which Teams opens it
 */
public record UploadedFile(String name, String contentUrl, String uniqueId, String fileType) {}
