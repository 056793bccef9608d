package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.intent.Intent;

/** What becomes of a draft. */
public sealed interface Assembly {

    /** @param assumptions what was taken for granted, one sentence each */
    record Assembled(Intent intent, List<String> assumptions) implements Assembly {

        public Assembled {
            assumptions = List.copyOf(assumptions);
        }
    }

    /** The asker has to choose. */
    record Ambiguous(Ambiguity ambiguity) implements Assembly {}

    /** @param reason one sentence */
    record Refused(String reason) implements Assembly {}
}
