package org.analyticschatbot.local.cli.ask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;

/** The question as it stands on the command line, or on standard input. */
final class QuestionText {

    private static final Wording WORDING = Wording.of(QuestionText.class, "ask.properties");
    private static final List<String> STANDARD_INPUT = List.of("-");

    /** More bytes than the longest question that is taken can have, so that a longer one is still seen as too long. */
    private static final int MOST_BYTES = 4 * CreatePromptRequest.MAX_LENGTH + 4;

    private QuestionText() {}

    static String of(List<String> words, InputStream in) {
        return words.equals(STANDARD_INPUT) ? read(in) : String.join(" ", words);
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, WORDING.text("question_unreadable", "message", String.valueOf(e.getMessage())));
        }
    }
}
