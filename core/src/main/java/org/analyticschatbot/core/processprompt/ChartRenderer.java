package org.analyticschatbot.core.processprompt;

import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;

/** Draws an answer. A chart is an extra: an answer without one is complete, and a failure to draw never fails it. */
public interface ChartRenderer {

    /**
     * Never throws for what the rows or the texts hold.
     *
     * @param question as it was asked; it may name a chart
     * @return empty where no chart would say more than the table, or where drawing failed
     */
    Optional<Chart> render(String question, Answer.Table answer);

    /** A drawn chart. */
    final class Chart {

        private final String type;
        private final String reason;
        private final byte[] png;

        /**
         * @param type such as {@code bar} or {@code horizontal_bar}
         * @param reason why this type, in words for people
         */
        public Chart(String type, String reason, byte[] png) {
            this.type = type;
            this.reason = reason;
            this.png = png.clone();
        }

        public String type() {
            return type;
        }

        public String reason() {
            return reason;
        }

        public byte[] png() {
            return png.clone();
        }
    }
}
