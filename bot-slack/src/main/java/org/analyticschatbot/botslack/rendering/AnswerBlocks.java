package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.controls.Controls;
import org.analyticschatbot.botslack.rendering.controls.Opinion;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.ShownQuestions;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.prompt.PromptRequest;

/**
 * An answer from top to bottom: what it says, its rows, how many they are, its chart, what was assumed, where it comes from,
 * who answered, the SQL, what can be done with it.
 * Slack fails a message whose blocks hold about 13,200 characters together (slackapi/bolt-js, issue 2509), so every part
 * has a share, and the rows get what is left.
 */
final class AnswerBlocks {

    private static final int MESSAGE = 12_500;
    private static final int SENTENCE = 800;
    private static final int SQL = 2_000;
    private static final int SMALL_PRINT = 1_000;
    private static final int CONTROLS = 500;
    private static final int CELLS = 9_900;

    private final SmallPrint smallPrint;
    private final PromptRequest request;
    private final Controls controls;
    private final Form form;

    AnswerBlocks(PromptRequest request, Form form) {
        this.smallPrint = new SmallPrint(request.id());
        this.request = request;
        this.controls = new Controls(request);
        this.form = form;
    }

    List<JsonObject> of(Answer answer) {
        return switch (answer) {
            case Answer.Table table -> request.question().replyTo().wantsCsv() ? file(table) : table(table);
            case Answer.Metadata metadata -> metadata(metadata);
            case Answer.Clarification(String sentence, List<String> options, String planner) ->
                questionBack(sentence, options, planner);
            case Answer.Refusal(String sentence, List<String> examples, String planner) ->
                refusal(sentence, examples, planner);
        };
    }

    private List<JsonObject> table(Answer.Table answer) {
        String sentence = sentence(answer);
        String assumptions = smallPrint.assumptions(answer);
        OutsideText sql = OutsideText.lines(form == Form.TEXT ? "" : answer.sql(), SQL);
        String sources = smallPrint.sources(answer);
        int left = left(sentence.length()
                + assumptions.length()
                + sources.length()
                + sql.text().length());
        Optional<JsonObject> chart = ChartBlock.of(request, answer);
        int room = left - (chart.isPresent() ? ChartBlock.CHARACTERS : 0);
        TableBlock rows = TableBlock.of(form, answer.title(), answer.columns(), answer.rows(), room);

        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(Blocks.headline(sentence));
        if (SmallPrint.needsTable(answer)) {
            rows.block().ifPresent(blocks::add);
            blocks.add(Blocks.context(smallPrint.rowsOf(answer, rows.table())));
        }
        chart.ifPresent(blocks::add);
        Stream.of(assumptions, sources)
                .filter(said -> !said.isEmpty())
                .map(Blocks::context)
                .forEach(blocks::add);
        blocks.add(Blocks.context(smallPrint.footer(answer)));
        blocks.addAll(sql(sql));
        blocks.addAll(controls(answer));
        return blocks;
    }

    /** Workspaces with data tables have had feedback buttons for longer, so no form has the one without the other. */
    private List<JsonObject> controls(Answer.Table answer) {
        Opinion opinion = controls.opinion();
        return List.of(
                controls.of(answer), form == Form.DATA_TABLE ? opinion.asFeedbackButtons() : opinion.asButtons());
    }

    /** The rows come as a file of their own. */
    private List<JsonObject> file(Answer.Table answer) {
        return List.of(Blocks.richText(Blocks.paragraph(
                Blocks.text(smallPrint.beforeFile()),
                Blocks.bold(OutsideText.line(answer.title(), SENTENCE).text()),
                Blocks.text(smallPrint.afterFile(answer)))));
    }

    /** Last, since few of those who ask read it. */
    private List<JsonObject> sql(OutsideText sql) {
        if (OutsideText.isBlank(sql.text())) {
            return List.of();
        }
        JsonObject block = Blocks.richText(Blocks.preformatted(sql.text().stripTrailing()));
        return sql.cut() ? List.of(block, Blocks.context(smallPrint.cutSql())) : List.of(block);
    }

    private List<JsonObject> metadata(Answer.Metadata answer) {
        String sentence = sentence(answer);
        TableBlock rows = TableBlock.of(form, sentence, answer.columns(), answer.rows(), left(sentence.length()));

        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(Blocks.headline(sentence));
        if (!answer.rows().isEmpty()) {
            rows.block().ifPresent(blocks::add);
            blocks.add(Blocks.context(smallPrint.rowsOf(answer, rows.table())));
        }
        blocks.add(Blocks.context(smallPrint.footer(answer)));
        return blocks;
    }

    private static int left(int used) {
        return Math.min(CELLS, MESSAGE - SMALL_PRINT - CONTROLS - used);
    }

    private List<JsonObject> questionBack(String sentence, List<String> options, String planner) {
        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(Blocks.headline(OutsideText.line(sentence, SENTENCE).text()));
        if (!options.isEmpty()) {
            blocks.add(QuestionList.ordered(options));
            blocks.add(controls.of(options));
            blocks.add(Blocks.context(ShownQuestions.how()));
        }
        blocks.add(Blocks.context(smallPrint.footer(planner)));
        return blocks;
    }

    private List<JsonObject> refusal(String sentence, List<String> examples, String planner) {
        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(Blocks.causeAndStep(OutsideText.line(sentence, SENTENCE).text()));
        if (!examples.isEmpty()) {
            blocks.add(QuestionList.bulleted(examples));
            blocks.add(controls.of(examples));
        }
        blocks.add(Blocks.context(smallPrint.footer(planner)));
        return blocks;
    }

    private static String sentence(Answer answer) {
        return OutsideText.line(answer.sentence(), SENTENCE).text();
    }
}
