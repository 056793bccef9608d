package org.analyticschatbot.core.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Knows verified questions, and learns from what people said of answers. For that there is no other store than the
 * requests themselves: the last word about a plan counts, whoever says it, and takes effect with the next question.
 */
public final class Memory {

    /** Requests that are looked at, newest first; each is some 2 KB, and they are read with every question. */
    private static final int MOST_LESSONS = 200;

    private static final int MOST_EXAMPLES = 50;
    private static final Wording WORDING = Wording.of(Memory.class, "memory.properties");

    private final PromptRequests requests;
    private final Reuse reuse;

    /** @param rowLimit rows of a result at most */
    public Memory(PromptRequests requests, long rowLimit) {
        this.requests = requests;
        this.reuse = new Reuse(rowLimit);
    }

    /** What is known that may be used for this question, by an asker who may use this schema. */
    public Remembered about(Question question, Schema schema) {
        List<PromptRequest> helpful = helpful(question.asker().tenant());
        Stream<Example> examples = Stream.concat(VerifiedPlans.examples(schema), examples(helpful, question, schema));
        return new Remembered(
                VerifiedPlans.plan(question, schema), helpfulPlan(helpful, question, schema), examples.toList());
    }

    private Optional<PlannedSql> helpfulPlan(List<PromptRequest> helpful, Question question, Schema schema) {
        return helpful.stream()
                .filter(known -> reuse.answers(known, question, schema))
                .map(Memory::planOf)
                .flatMap(Optional::stream)
                .map(Memory::marked)
                .findFirst();
    }

    private Stream<Example> examples(List<PromptRequest> helpful, Question question, Schema schema) {
        return helpful.stream()
                .filter(known -> isKnownTo(question, known.question()))
                .limit(MOST_EXAMPLES)
                .flatMap(known -> planOf(known)
                        .filter(plan -> reuse.isAllowed(plan, schema))
                        .map(plan -> example(known.question(), plan))
                        .stream());
    }

    /** What people asked elsewhere is nobody else's business; that an equal question was asked tells nothing. */
    private static boolean isKnownTo(Question question, Question earlier) {
        return earlier.asker().equals(question.asker()) || isOfOneConversation(earlier.replyTo(), question.replyTo());
    }

    private static boolean isOfOneConversation(ReplyAddress one, ReplyAddress other) {
        return !one.conversation().isEmpty()
                && one.platform().equals(other.platform())
                && one.conversation().equals(other.conversation());
    }

    private static Example example(Question asked, PlannedSql plan) {
        return new Example(asked.text(), plan.sql(), asked.today());
    }

    /** Each plan once, the newest question first. */
    private List<PromptRequest> helpful(String tenant) {
        Map<List<String>, List<PromptRequest>> byPlan = requests.lessons(tenant, MOST_LESSONS).stream()
                .collect(groupingBy(Memory::samePlan, LinkedHashMap::new, toList()));
        return byPlan.values().stream()
                .filter(Opinion::isHelpful)
                .map(List::getFirst)
                .toList();
    }

    private static List<String> samePlan(PromptRequest lesson) {
        return planOf(lesson).stream()
                .flatMap(plan -> Stream.of(plan.basis(), plan.sql()))
                .toList();
    }

    static Optional<PlannedSql> planOf(PromptRequest lesson) {
        return Optional.ofNullable(lesson.plan());
    }

    private static PlannedSql marked(PlannedSql plan) {
        String mark = WORDING.text("replayed");
        List<String> assumptions = new ArrayList<>(plan.assumptions());
        assumptions.remove(mark);
        assumptions.addFirst(mark);
        return new PlannedSql(plan.sql(), plan.title(), plan.chartHint(), assumptions, plan.planner());
    }
}
