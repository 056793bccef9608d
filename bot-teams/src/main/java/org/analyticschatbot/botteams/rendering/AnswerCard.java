package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.ShownQuestions;
import org.analyticschatbot.core.answerlayout.ShownTable;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * An answer from top to bottom: what it says, its rows and how many they are, its chart, what was assumed, where it comes
 * from, who answered, what can be done with it. The rows get what is left of the card's bytes.
 */
final class AnswerCard {

    private static final Wording WORDING = Wording.of(AnswerCard.class, "cards.properties");
    private static final int SENTENCE = 800;

    /** In a narrower card their words would break. */
    private static final int COLUMNS_OF_A_NARROW_CARD = 3;

    private final PromptRequest request;
    private final int budget;
    private final Actions actions;
    private final SmallPrint smallPrint;

    /** @param budget bytes of the card, as long as it has rows to leave out */
    AnswerCard(PromptRequest request, FeedbackForm feedback, int budget) {
        this.request = request;
        this.budget = budget;
        this.actions = new Actions(request, feedback);
        this.smallPrint = SmallPrint.aboveButtons(request.id());
    }

    ObjectNode of(Answer answer, Optional<ObjectNode> chart) {
        return switch (answer) {
            case Answer.Table table -> request.question().replyTo().wantsCsv() ? file(table) : table(table, chart);
            case Answer.Metadata metadata -> metadata(metadata);
            case Answer.Clarification(String sentence, List<String> options, String planner) ->
                questionBack(sentence, ShownQuestions.of(options), planner);
            case Answer.Refusal(String sentence, List<String> examples, String planner) ->
                refusal(sentence, ShownQuestions.of(examples), planner);
        };
    }

    private ObjectNode table(Answer.Table answer, Optional<ObjectNode> chart) {
        List<ObjectNode> below = new ArrayList<>();
        chart.ifPresent(below::add);
        Stream.of(smallPrint.assumptions(answer), smallPrint.sources(answer), smallPrint.footer(answer))
                .filter(text -> !text.isEmpty())
                .map(Elements::smallPrint)
                .forEach(below::add);
        below.addAll(actions.of(answer));
        if (!SmallPrint.needsTable(answer)) {
            return Elements.card(joined(above(answer), below));
        }
        ShownTable rows = TableElement.shown(answer.columns(), answer.rows());
        return fitting(rows, shown -> joined(withRows(answer, shown, smallPrint.rowsOf(answer, shown)), below));
    }

    private List<ObjectNode> above(Answer answer) {
        List<ObjectNode> above = new ArrayList<>();
        SmallPrint.sharer(request)
                .map(person -> Elements.smallPrint(WORDING.text("shared", "person", person)))
                .ifPresent(above::add);
        above.add(
                Elements.headline(OutsideText.line(answer.sentence(), SENTENCE).text()));
        return above;
    }

    private ObjectNode metadata(Answer.Metadata answer) {
        List<ObjectNode> below = List.of(Elements.smallPrint(smallPrint.footer(answer)));
        if (answer.rows().isEmpty()) {
            return Elements.card(joined(above(answer), below));
        }
        ShownTable rows = TableElement.shown(answer.columns(), answer.rows());
        return fitting(rows, shown -> joined(withRows(answer, shown, smallPrint.rowsOf(answer, shown)), below));
    }

    private List<ObjectNode> withRows(Answer answer, ShownTable shown, String rows) {
        List<ObjectNode> body = above(answer);
        if (!shown.isEmpty()) {
            body.add(TableElement.of(shown));
        }
        body.add(Elements.smallPrint(rows));
        return body;
    }

    /** With as much of the table as fits, and in the end without; what is left out is said in its place. */
    private ObjectNode fitting(ShownTable rows, Function<ShownTable, List<ObjectNode>> body) {
        ShownTable shown = rows;
        ObjectNode card = card(shown, body);
        while (Card.size(card) > budget && !shown.isEmpty()) {
            shown = smaller(shown);
            card = card(shown, body);
        }
        return card;
    }

    private static ObjectNode card(ShownTable shown, Function<ShownTable, List<ObjectNode>> body) {
        ObjectNode card = Elements.card(body.apply(shown));
        return shown.columns().size() > COLUMNS_OF_A_NARROW_CARD ? Elements.wide(card) : card;
    }

    /** Rows go first, down to a handful; then columns. */
    private static ShownTable smaller(ShownTable table) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        return rows <= 5 && columns > 1 ? table.firstColumns((columns + 1) / 2) : table.firstRows(rows * 2 / 3);
    }

    /** The rows come as a file of their own. */
    private ObjectNode file(Answer.Table answer) {
        return Elements.card(List.of(Elements.paragraph(
                Elements.run(smallPrint.beforeFile()),
                Elements.bold(OutsideText.line(answer.title(), SENTENCE).text()),
                Elements.run(smallPrint.afterFile(answer)))));
    }

    private ObjectNode questionBack(String sentence, ShownQuestions options, String planner) {
        List<ObjectNode> body = new ArrayList<>();
        body.add(Elements.headline(OutsideText.line(sentence, SENTENCE).text()));
        body.addAll(questions(options));
        if (!options.questions().isEmpty()) {
            body.add(Elements.smallPrint(ShownQuestions.how()));
        }
        if (request.question().isWordless()) {
            body.addAll(waysToAsk());
        }
        body.add(Elements.smallPrint(smallPrint.footer(planner)));
        return Elements.card(body);
    }

    /** Whoever asks nothing has come for the first time, or for help. */
    private List<ObjectNode> waysToAsk() {
        String here = request.question().replyTo().isPrivate() ? "personal" : "channel";
        return Stream.of(here, "thread", "tables", "actions")
                .map(way -> Elements.smallPrint("• " + WORDING.text("help." + way)))
                .toList();
    }

    private ObjectNode refusal(String sentence, ShownQuestions examples, String planner) {
        List<ObjectNode> body = new ArrayList<>();
        body.add(Elements.causeAndStep(OutsideText.line(sentence, SENTENCE).text()));
        body.addAll(questions(examples));
        body.add(Elements.smallPrint(smallPrint.footer(planner)));
        return Elements.card(body);
    }

    private List<ObjectNode> questions(ShownQuestions shown) {
        if (shown.questions().isEmpty()) {
            return List.of();
        }
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(Elements.line(ShownQuestions.heading()));
        lines.addAll(actions.of(shown));
        if (!shown.more().isEmpty()) {
            lines.add(Elements.smallPrint(shown.more()));
        }
        return lines;
    }

    private static List<ObjectNode> joined(List<ObjectNode> above, List<ObjectNode> below) {
        return Stream.concat(above.stream(), below.stream()).toList();
    }
}
