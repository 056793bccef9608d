package org.analyticschatbot.core.processprompt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Sha256;

/**
 * Where a result is within its store: {@code results/<request_id>/<file>}. The files of an answer and a chart are named
 * by what is in them, that of the rows by the attempt that produced them.
 */
public record ResultPath(RequestId id, String file) {

    public static final String FOLDER = "results";

    private static final Pattern FILE =
            Pattern.compile("answer-[0-9a-f]{16}\\.json|rows-[0-9]{1,9}\\.csv|chart-[0-9a-f]{16}\\.png");
    private static final Pattern SHAPE = Pattern.compile(FOLDER + "/([^/]+)/(" + FILE + ")");
    private static final int DIGITS_OF_HASH = 16;

    /** @throws IllegalArgumentException if no result has such a file; use {@link #parse} for text from outside */
    public ResultPath {
        if (!FILE.matcher(file).matches()) {
            throw new IllegalArgumentException("Not a file of a result");
        }
    }

    public static ResultPath ofAnswer(RequestId id, byte[] json) {
        return new ResultPath(id, "answer-" + hash(json) + ".json");
    }

    public static ResultPath ofCsv(RequestId id, int attempt) {
        return new ResultPath(id, "rows-" + attempt + ".csv");
    }

    public static ResultPath ofChart(RequestId id, byte[] png) {
        return new ResultPath(id, "chart-" + hash(png) + ".png");
    }

    /** Empty if it has not the shape of a path of a result: then it may lead anywhere. */
    public static Optional<ResultPath> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? RequestId.parse(parts.group(1)).map(id -> new ResultPath(id, parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return FOLDER + "/" + id + "/" + file;
    }

    private static String hash(byte[] content) {
        return Sha256.hex(content).substring(0, DIGITS_OF_HASH);
    }
}
