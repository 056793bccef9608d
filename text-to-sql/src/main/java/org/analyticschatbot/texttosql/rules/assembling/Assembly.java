package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import org.analyticschatbot.texttosql.rules.intent.Intent;

/** What becomes of a draft. */
public sealed interface Assembly {

    /** @param assumptions what was taken for granted, one sentence each */
    record Assembled(Intent intent, List<String> assumptions) implements Assembly {

        public Assembled {
            assumptions = List.copyOf(assumptions);
        }
    }

    /** The asker has to choose; each choice is the words after "using". */
    record Ambiguous(String words, List<String> choices) implements Assembly {

        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /** @param reason one sentence */
    record Refused(String reason) implements Assembly {}
}
