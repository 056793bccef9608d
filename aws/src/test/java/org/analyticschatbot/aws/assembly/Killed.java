package org.analyticschatbot.aws.assembly;

/** The process of a function is gone. Nobody catches an error, so nothing more is done. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;
}
