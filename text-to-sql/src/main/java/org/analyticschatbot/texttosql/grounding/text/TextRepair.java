package org.analyticschatbot.texttosql.grounding.text;

import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;

/** Turns one habit of another dialect into Trino's, and tells so. */
interface TextRepair {

    /** @return the same tokens where there is nothing to mend */
    List<Token> repair(List<Token> tokens, Findings findings);
}
