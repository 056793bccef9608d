package org.analyticschatbot.botslack.rendering;

import java.util.Optional;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * A chart that is part of the answer's message instead of a file beside it. Which one it is stands in the stored
 * request, so that a message is rendered to the same bytes whatever the settings are by then.
 */
public sealed interface InlineChart {

    MessageRef ref();

    /** An uploaded picture. */
    record Picture(String fileId) implements InlineChart {

        private static final String PREFIX = "picture/";

        @Override
        public MessageRef ref() {
            return new MessageRef(PREFIX + fileId);
        }
    }

    /** Drawn by Slack from the rows. */
    record Drawn() implements InlineChart {

        private static final MessageRef REF = new MessageRef("drawn/by-slack");

        @Override
        public MessageRef ref() {
            return REF;
        }
    }

    static Optional<InlineChart> of(PromptRequest request) {
        return request.extras().chart() instanceof Attachment.Attached(MessageRef ref) ? of(ref) : Optional.empty();
    }

    /** Empty if the reference is to something else, such as a file in the thread. */
    static Optional<InlineChart> of(MessageRef ref) {
        if (ref.equals(Drawn.REF)) {
            return Optional.of(new Drawn());
        }
        return ref.value().startsWith(Picture.PREFIX)
                ? Optional.of(new Picture(ref.value().substring(Picture.PREFIX.length())))
                : Optional.empty();
    }
}
