package org.analyticschatbot.core.sql;

/** Unwinds a check that met something it refuses. Never leaves {@link SqlGuard}, which turns it into a value. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GuardRejection rejection;

    Refused(GuardRejection rejection) {
        super(rejection.construct(), null, false, false);
        this.rejection = rejection;
    }

    GuardRejection rejection() {
        return rejection;
    }
}
