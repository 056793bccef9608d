package org.analyticschatbot.aws.doctor;

/** How something is, with the mark before its line and what the process ends with: as in {@code chatbot doctor} without --aws. */
enum Verdict {
    FINE('✓', 0),
    /** Works, but perhaps not as wished; or nobody knows as yet. */
    DOUBTFUL('!', 0),
    NO_DATA('✗', 5),
    IN_THE_WAY('✗', 6);

    private final char mark;
    private final int exitCode;

    Verdict(char mark, int exitCode) {
        this.mark = mark;
        this.exitCode = exitCode;
    }

    char mark() {
        return mark;
    }

    int exitCode() {
        return exitCode;
    }
}
