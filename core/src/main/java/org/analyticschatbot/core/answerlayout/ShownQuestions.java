package org.analyticschatbot.core.answerlayout;

import java.util.List;
import org.analyticschatbot.core.answer.Wording;

/**
 * Questions that the asker may send next: as many as are shown, each as long as it may be.
 *
 * @param more says how many others there are, empty where there are none
 */
public record ShownQuestions(List<String> questions, String more) {

    /** Questions that are shown at most. */
    public static final int MOST = 10;

    private static final Wording WORDING = Wording.of(ShownQuestions.class, "questions.properties");
    private static final int QUESTION = 300;

    public ShownQuestions {
        questions = List.copyOf(questions);
    }

    public static ShownQuestions of(List<String> questions) {
        int others = questions.size() - MOST;
        return new ShownQuestions(
                questions.stream()
                        .limit(MOST)
                        .map(question -> OutsideText.line(question, QUESTION).text())
                        .toList(),
                others > 0 ? WORDING.text("more", "count", String.valueOf(others)) : "");
    }

    /** Stands over the questions. */
    public static String heading() {
        return WORDING.text("heading");
    }

    /** How to answer a question back. */
    public static String how() {
        return WORDING.text("how");
    }
}
