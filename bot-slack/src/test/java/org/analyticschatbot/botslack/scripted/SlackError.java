package org.analyticschatbot.botslack.scripted;

/** {@code ok: false} with that code. */
final class SlackError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    SlackError(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
