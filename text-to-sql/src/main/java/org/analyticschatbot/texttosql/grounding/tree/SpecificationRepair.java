package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.tree.QuerySpecification;

/** Mends one kind of mistake in a SELECT; its subqueries have been mended before. */
public interface SpecificationRepair {

    /** @return an equal tree where there is nothing to mend */
    QuerySpecification repair(QuerySpecification query, Site site);
}
