package org.analyticschatbot.botteams.messaging;

import org.analyticschatbot.core.prompt.MessageRef;

/**
 * What stands in a {@link MessageRef} of Teams.
 *
 * @param conversation in which it really is, with the thread
 * @param activity id of the message there
 */
record TeamsRef(String conversation, String activity) {

    private static final String SEPARATOR = " ";

    /** @throws IllegalArgumentException if the reference is not one of ours */
    static TeamsRef of(MessageRef ref) {
        String[] parts = ref.value().split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a message in Teams: " + ref.value());
        }
        return new TeamsRef(parts[0], parts[1]);
    }

    MessageRef ref() {
        return new MessageRef(conversation + SEPARATOR + activity);
    }
}
