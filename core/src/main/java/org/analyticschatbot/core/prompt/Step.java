package org.analyticschatbot.core.prompt;

/** What has to happen next to a request. Each step is one queue and one handler; events carry nothing else. */
public enum Step {
    ACKNOWLEDGE,
    PLAN,
    COMPLETE,
    NOTIFY,
    /** Nothing to do now: somebody holds a lease, a query is running, or all is done. */
    NONE
}
