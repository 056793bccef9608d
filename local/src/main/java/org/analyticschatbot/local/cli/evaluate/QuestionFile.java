package org.analyticschatbot.local.cli.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestions;
import org.analyticschatbot.texttosql.evaluation.QuestionException;
import tools.jackson.core.JacksonException;

/** Questions with their expected rows, one JSON object a line. */
final class QuestionFile {

    private static final Wording WORDING = Wording.of(QuestionFile.class, "eval.properties");

    private QuestionFile() {}

    /** @throws CommandException if the file cannot be read, has no question, or a line is none */
    static List<EvaluationQuestion> read(Path file) {
        List<EvaluationQuestion> questions = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(parse(lines.get(i), file + ", line " + (i + 1)));
            }
        }
        if (questions.isEmpty()) {
            throw unreadable("no_questions", file.toString());
        }
        return questions;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw unreadable("not_text", file.toString());
        } catch (IOException e) {
            throw unreadable("no_file", file.toString());
        }
    }

    private static EvaluationQuestion parse(String line, String place) {
        try {
            return EvaluationQuestions.parse(line);
        } catch (QuestionException e) {
            throw unreadable(e.problem().name(), place);
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable("not_json", place);
        }
    }

    private static CommandException unreadable(String key, String place) {
        return new CommandException(ExitCode.DATA, WORDING.text(key, "place", place));
    }
}
