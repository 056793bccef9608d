package org.analyticschatbot.core.answeractions;

import java.time.Instant;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Something that a person does with an answer.
 *
 * @param on the request whose answer it is
 * @param by who acts, who need not be who asked
 * @param key the platform's own id of this click, the same whenever it is delivered again
 */
public record Action(RequestId on, Asker by, String key, Instant at) {}
