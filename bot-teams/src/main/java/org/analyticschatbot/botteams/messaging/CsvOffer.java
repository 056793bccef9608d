package org.analyticschatbot.botteams.messaging;

import com.microsoft.bot.schema.Activity;
import java.util.Locale;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.prompt.PromptRequest;

/** All rows as a file, which Teams takes only after its reader has said yes. */
final class CsvOffer {

    /** A larger one would keep its reader waiting for minutes. */
    static final int MOST_BYTES = 100_000_000;

    private static final Wording WORDING = Wording.of(CsvOffer.class, "messages.properties");

    /** What OneDrive takes in no name, and what would be one for something else. */
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N}_-]+");

    private static final int TITLE = 60;
    private static final int KNOWN_BY = 8;
    private static final double MEGA = 1_000_000;

    private CsvOffer() {}

    static Activity of(PromptRequest request, Answer.Table answer, int bytes) {
        return bytes > MOST_BYTES
                ? Activities.text(
                        WORDING.text("file.too_large", "size", megabytes(bytes), "most", megabytes(MOST_BYTES)))
                : Activities.fileConsent(
                        name(request, answer), new SmallPrint(request.id()).rowsInFile(answer), bytes, request.id());
    }

    /** Where Teams takes no files from bots, such as in GCC High. */
    static Activity refused() {
        return Activities.text(WORDING.text("file.refused"));
    }

    private static String name(PromptRequest request, Answer.Table answer) {
        String title = UNUSUAL.matcher(OutsideText.line(answer.title(), TITLE).text())
                .replaceAll(" ")
                .strip();
        return (title + " " + request.id().value().substring(0, KNOWN_BY)).strip() + ".csv";
    }

    private static String megabytes(int bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEGA);
    }
}
