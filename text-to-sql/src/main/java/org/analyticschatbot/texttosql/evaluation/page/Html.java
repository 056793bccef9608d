package org.analyticschatbot.texttosql.evaluation.page;

import java.util.Collection;
import java.util.stream.Collectors;
import org.analyticschatbot.core.answerlayout.OutsideText;

/** Markup. Text becomes markup only by being escaped, or by being a resource of ours. */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 12_000;

    /** Text from wherever, on one line, cut where nobody reads on. */
    static Html line(String text) {
        return escaped(OutsideText.line(text, LONGEST_LINE).text());
    }

    /** Text from wherever with its line breaks. */
    static Html lines(String text) {
        return escaped(OutsideText.lines(text, LONGEST_TEXT).text());
    }

    private static Html escaped(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Html all(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }
}
