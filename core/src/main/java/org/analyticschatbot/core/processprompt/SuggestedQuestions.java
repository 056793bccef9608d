package org.analyticschatbot.core.processprompt;

import java.util.List;

/** Helps whoever does not know what to ask. */
@FunctionalInterface
public interface SuggestedQuestions {

    /** Three at most, each about the data that the context shows and answered if it is asked as it stands. */
    List<String> about(PlanningContext context);
}
