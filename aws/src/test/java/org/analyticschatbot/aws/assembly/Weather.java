package org.analyticschatbot.aws.assembly;

/** What goes wrong between the parts. */
enum Weather {
    FINE,
    EVERYTHING_COMES_TWICE,
    ENDS_OF_QUERIES_ARE_LOST,
    ENDS_OF_QUERIES_ARE_LATE
}
