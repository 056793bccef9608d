package org.analyticschatbot.core.answeractions;

import java.util.List;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;

/** Shows what an answer was computed with, to whoever may read its rows. */
public final class ShowSql {

    private final AnswerAccess access;

    public ShowSql(AnswerAccess access) {
        this.access = access;
    }

    public Shown show(Action action) {
        return switch (access.readAlone(action.on(), action.by())) {
            case ReadAccess.Granted(var request, var plan) ->
                new Shown.Sql(request.question().text(), plan.title(), plan.sql(), plan.assumptions());
            case ReadAccess.Denied(String message) -> new Shown.Refused(message);
        };
    }

    /** What there is to see. */
    public sealed interface Shown {

        /** @param question as it was asked */
        record Sql(String question, String title, String sql, List<String> assumptions) implements Shown {}

        record Refused(String message) implements Shown {}
    }
}
