package org.analyticschatbot.core.processprompt;

import java.io.IOException;
import java.io.OutputStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * Keeps answers and full results: S3 or files. What it has stored never changes; storing the same again gives the same
 * address. A reader sees a whole object or none.
 *
 * <p>Every method may throw {@link InfrastructureException}.
 */
public interface ResultStore {

    /** @return the answer's address, {@code result_url} of the stored request */
    String storeAnswer(RequestId id, Answer answer);

    Answer loadAnswer(String resultUrl);

    /**
     * Streams a CSV file to its place.
     *
     * @param attempt the attempt that produced it; two attempts never share a file
     * @return the file's address
     */
    String storeCsv(RequestId id, int attempt, Content content);

    /**
     * Stores a chart's picture.
     *
     * @return the picture's address
     */
    String storeChart(RequestId id, byte[] png);

    /** Copies a stored CSV file or picture to a stream; {@code out} is not closed. */
    void load(String url, OutputStream out);

    /** Bytes that are produced while they are stored. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
