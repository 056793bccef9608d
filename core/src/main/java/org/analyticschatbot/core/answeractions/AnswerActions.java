package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.access.AnswerAccess;

/** All that people can do with an answer. */
public record AnswerActions(
        ShowSql showSql,
        SendCsv sendCsv,
        LoadCsv loadCsv,
        ShareAnswer shareAnswer,
        PlacesToShare placesToShare,
        RunAgain runAgain,
        AskOption askOption,
        ChooseChart chooseChart,
        GiveFeedback giveFeedback,
        RemoveAnswer removeAnswer,
        RecentQuestions recentQuestions) {

    public static AnswerActions of(Adapters adapters, AnswerAccess access) {
        DeriveRequest derive = new DeriveRequest(adapters.promptRequests(), adapters.random());
        ChangeRequest change = new ChangeRequest(adapters.promptRequests(), access);
        return new AnswerActions(
                new ShowSql(access),
                new SendCsv(access, derive),
                new LoadCsv(access, adapters.resultStore()),
                new ShareAnswer(access, derive),
                new PlacesToShare(access, adapters.promptRequests()),
                new RunAgain(access, derive),
                new AskOption(access, derive, adapters.resultStore()),
                new ChooseChart(access, change),
                new GiveFeedback(change),
                new RemoveAnswer(change),
                new RecentQuestions(adapters.promptRequests()));
    }
}
