package org.analyticschatbot.botslack.rendering;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.answerlayout.ShownTable;

/** A table as lines of a fixed-width font, no wider than a message on a desktop shows without wrapping. */
final class TextTable {

    static final int WIDTH = 88;
    private static final String GAP = "  ";
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final ShownTable table;
    private final List<Integer> widths;

    /** @param table as many of its columns as fit are shown, but at least one */
    TextTable(ShownTable table) {
        List<Integer> all = widths(table);
        this.table = table.firstColumns(fitting(all));
        this.widths = all;
    }

    /** What is shown of it. */
    ShownTable table() {
        return table;
    }

    String text() {
        List<String> rule = IntStream.range(0, table.header().size())
                .mapToObj(i -> "─".repeat(widths.get(i)))
                .toList();
        Stream<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(ShownTable.Cell::text).toList());
        return Stream.concat(Stream.of(table.header(), rule), rows)
                .map(this::line)
                .reduce((above, below) -> above + "\n" + below)
                .orElseThrow();
    }

    private String line(List<String> cells) {
        List<String> padded = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(widths.get(i) - width(cells.get(i)));
            padded.add(table.columns().get(i).isNumeric() ? space + cells.get(i) : cells.get(i) + space);
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private static List<Integer> widths(ShownTable table) {
        return IntStream.range(0, table.header().size())
                .mapToObj(i -> Math.max(
                        width(table.header().get(i)),
                        table.rows().stream()
                                .mapToInt(row -> width(row.get(i).text()))
                                .max()
                                .orElse(0)))
                .toList();
    }

    private static int fitting(List<Integer> widths) {
        int used = 0;
        for (int i = 0; i < widths.size(); i++) {
            used += widths.get(i) + (i == 0 ? 0 : GAP.length());
            if (used > WIDTH && i > 0) {
                return i;
            }
        }
        return widths.size();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WIDE.contains(UnicodeScript.of(codePoint)) || Character.isEmojiPresentation(codePoint) ? 2 : 1;
        };
    }
}
