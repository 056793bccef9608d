package org.analyticschatbot.core.answeractions;

import java.time.Instant;
import java.util.List;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Something that a person does with an answer.
 *
 * @param on the request whose answer it is
 * @param by who acts, who need not be who asked
 * @param keys by which the platform's deliveries of this click are known: those that have one in common are the same click
 */
public record Action(RequestId on, Asker by, List<String> keys, Instant at) {

    public Action {
        keys = List.copyOf(keys);
    }

    /** @param key the platform's own id of this click, the same whenever it is delivered again */
    public Action(RequestId on, Asker by, String key, Instant at) {
        this(on, by, List.of(key), at);
    }
}
