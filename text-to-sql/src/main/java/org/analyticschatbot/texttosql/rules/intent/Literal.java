package org.analyticschatbot.texttosql.rules.intent;

import java.math.BigDecimal;

/** A value that the question names. */
public sealed interface Literal {

    /** @param known whether it was seen in the data in exactly this spelling; else it is compared without regard to case */
    record Text(String value, boolean known) implements Literal {}

    record Numeric(BigDecimal value) implements Literal {}

    record Truth(boolean value) implements Literal {}
}
