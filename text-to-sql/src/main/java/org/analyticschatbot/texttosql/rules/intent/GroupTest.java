package org.analyticschatbot.texttosql.rules.intent;

import java.math.BigDecimal;

/** What a group must fulfil to be shown: "only those with at least 3 of them". */
public record GroupTest(Expression measure, Operator operator, BigDecimal number) {}
