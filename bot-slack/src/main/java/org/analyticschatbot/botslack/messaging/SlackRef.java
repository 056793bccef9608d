package org.analyticschatbot.botslack.messaging;

import java.util.Optional;
import org.analyticschatbot.botslack.rendering.InlineChart;
import org.analyticschatbot.core.prompt.MessageRef;

/** What stands in a {@link MessageRef} of Slack. */
sealed interface SlackRef {

    String FILE = "file";

    MessageRef ref();

    /** @param channel where it really went, which is not always where the question came from */
    record Posted(String channel, String ts) implements SlackRef {

        @Override
        public MessageRef ref() {
            return new MessageRef(channel + "/" + ts);
        }
    }

    record Uploaded(String fileId) implements SlackRef {

        @Override
        public MessageRef ref() {
            return new MessageRef(FILE + "/" + fileId);
        }
    }

    /** Part of another message, which has it as long as the stored request says so. */
    record Inline(InlineChart chart) implements SlackRef {

        @Override
        public MessageRef ref() {
            return chart.ref();
        }
    }

    /** @throws IllegalArgumentException if the reference is not one of ours */
    static SlackRef of(MessageRef ref) {
        Optional<InlineChart> chart = InlineChart.of(ref);
        if (chart.isPresent()) {
            return new Inline(chart.get());
        }
        String[] parts = ref.value().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a message in Slack: " + ref.value());
        }
        return parts[0].equals(FILE) ? new Uploaded(parts[1]) : new Posted(parts[0], parts[1]);
    }
}
