package org.analyticschatbot.core.sql;

/** What the guard says of an expression. */
public sealed interface ExpressionResult permits ReadOnlyExpression, GuardRejection {}
