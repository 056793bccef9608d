package org.analyticschatbot.core.sql;

/** What the guard says of a statement. */
public sealed interface GuardResult permits ReadOnlySql, GuardRejection {}
