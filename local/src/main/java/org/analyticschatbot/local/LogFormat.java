package org.analyticschatbot.local;

/** How the server logs, always to standard error. */
public enum LogFormat {
    /** Lines for people. */
    TEXT,
    /** One JSON object a line, in Elastic Common Schema, for log collectors. */
    JSON
}
