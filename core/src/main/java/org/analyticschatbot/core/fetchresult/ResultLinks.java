package org.analyticschatbot.core.fetchresult;

import org.analyticschatbot.core.prompt.RequestId;

/** Turns where the result store keeps something into what an asker can open. */
public interface ResultLinks {

    /** @param resultUrl the stored answer's address */
    String toAnswer(RequestId id, String resultUrl);

    /** @param csvUrl the stored file's address */
    String toCsv(RequestId id, String csvUrl);

    /** @param chartUrl the stored picture's address */
    String toChart(RequestId id, String chartUrl);
}
