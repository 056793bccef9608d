package org.analyticschatbot.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answeractions.ChangeRequest;
import org.analyticschatbot.core.answeractions.GiveFeedback;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.fetchresult.FetchResult;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.Test;

class FeedbackCallTest {

    private static final FeedbackCall.Given OBJECTION =
            new FeedbackCall.Given(Verdict.NOT_HELPFUL, "Returns should not count.", PromptRequestFixture.NOON);
    private static final ResultLinks LINKS = new ResultLinks() {
        @Override
        public String toAnswer(RequestId id, String resultUrl) {
            return resultUrl;
        }

        @Override
        public String toCsv(RequestId id, String csvUrl) {
            return csvUrl;
        }

        @Override
        public String toChart(RequestId id, String chartUrl) {
            return chartUrl;
        }
    };

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private final InMemoryPromptRequests requests =
            new InMemoryPromptRequests(() -> PromptRequestFixture.NOON, (id, step) -> {});
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final AnswerAccess access =
            new AnswerAccess(requests, () -> SchemaFixture.ORDERS, (table, asker, place) -> true, Limits.defaults());
    private final FeedbackCall feedbackCall = new FeedbackCall(
            new FetchCall(new FetchResult(requests, results, access, Limits.defaults())),
            new GiveFeedback(new ChangeRequest(requests, access)));

    @Test
    void feedback_is_kept_with_the_request_and_told_with_its_answer() {
        PromptRequest answered = answered(fixture.fetchedByTheAsker());

        RestAnswer told = call(answered.question().asker(), answered);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().get("feedback"))
                .isEqualTo(Map.of("verdict", "NOT_HELPFUL", "comment", "Returns should not count."));
        assertThat(feedback(answered))
                .containsExactly(Map.entry(
                        answered.question().asker().userId(),
                        new Feedback(OBJECTION.verdict(), OBJECTION.comment(), OBJECTION.at())));
    }

    @Test
    void a_question_that_has_not_ended_cannot_be_judged() {
        PromptRequest asked = created(fixture.fetchedByTheAsker());

        RestAnswer refused = call(asked.question().asker(), asked);

        assertThat(refused).isEqualTo(Problem.NOT_FINISHED.answer());
        assertThat(feedback(asked)).isEmpty();
    }

    @Test
    void what_others_asked_in_a_channel_is_judged_there_and_not_by_a_call() {
        PromptRequest answered = answered(fixture.answeredInThread("1700000000.000100"));
        Asker colleague = new Asker(answered.question().asker().tenant(), "U0COLLEAGUE");

        RestAnswer refused = call(colleague, answered);

        assertThat(refused).isEqualTo(Problem.NO_SUCH_REQUEST.answer());
        assertThat(feedback(answered)).isEmpty();
    }

    private RestAnswer call(Asker by, PromptRequest on) {
        return feedbackCall.answer(on.id().value(), by, OBJECTION, LINKS);
    }

    private Map<String, Feedback> feedback(PromptRequest request) {
        return requests.find(request.id()).orElseThrow().extras().feedback();
    }

    private PromptRequest answered(PromptRequest request) {
        Answer answer = new Answer.Refusal("No such data.", List.of("How many orders?"), "rules");
        PromptRequest created = created(request);
        return requests.save(created.processed(results.storeAnswer(created.id(), answer)))
                .orElseThrow();
    }

    private PromptRequest created(PromptRequest request) {
        requests.create(request, List.of());
        return requests.find(request.id()).orElseThrow();
    }
}
