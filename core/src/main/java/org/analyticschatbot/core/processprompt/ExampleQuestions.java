package org.analyticschatbot.core.processprompt;

import java.util.List;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.Question;

/** What somebody who has not asked anything yet could ask. */
public final class ExampleQuestions {

    private final Catalog catalog;
    private final AccessPolicy policy;
    private final SuggestedQuestions suggestions;

    public ExampleQuestions(Catalog catalog, AccessPolicy policy, SuggestedQuestions suggestions) {
        this.catalog = catalog;
        this.policy = policy;
        this.suggestions = suggestions;
    }

    /** @param wordless says who would ask, where and when */
    public List<String> of(Question wordless) {
        Schema visible = policy.visible(catalog.schema(), wordless.asker(), wordless.replyTo());
        return suggestions.about(new PlanningContext(wordless, visible, List.of()));
    }
}
