package org.analyticschatbot.texttosql.grounding.tree;

/** The clauses of a SELECT that hold expressions. */
public enum Place {
    SELECT,
    ON,
    WHERE,
    GROUP_BY,
    HAVING,
    ORDER_BY
}
