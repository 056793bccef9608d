package org.analyticschatbot.botslack.rendering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.botslack.rendering.blockkit.OutsideText;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.RequestId;

/** The lines around an answer: how much of it is shown and where the rest is, what was assumed, who answered. */
final class SmallPrint {

    private static final String RULES = "rules";
    private static final int PLANNER = 60;
    private static final long KILO = 1_000;
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

    private final Wording wording;
    private final RequestId id;

    SmallPrint(Wording wording, RequestId id) {
        this.wording = wording;
        this.id = id;
    }

    /** Tells apart rows that are there but not shown, and rows that the query did not even fetch. */
    String rowsOf(Answer.Table answer, ShownTable shown) {
        List<String> parts = new ArrayList<>();
        parts.add(
                answer.truncated()
                        ? limitedRows(answer, shown.rows().size())
                        : rows(shown.rows().size(), answer.rowCount()));
        parts.addAll(cuts(shown, answer.columns().size()));
        if (parts.size() > 1 || answer.truncated() || shown.rows().size() < answer.rowCount()) {
            parts.add(restOf(answer));
        }
        return joined(parts);
    }

    String rowsOf(Answer.Metadata answer, ShownTable shown) {
        List<String> parts = new ArrayList<>();
        parts.add(rows(shown.rows().size(), answer.rows().size()));
        parts.addAll(cuts(shown, answer.columns().size()));
        if (parts.size() > 1 || shown.rows().size() < answer.rows().size()) {
            parts.add(wording.text("rest.document", "request_id", id.value()));
        }
        return joined(parts);
    }

    /** All rows of the result, for those who do not see it. */
    String rowCount(Answer.Table answer) {
        return answer.truncated()
                ? wording.text("rows.at_least", "count", grouped(answer.rowCount()))
                : rows(answer.rowCount(), answer.rowCount());
    }

    /** A file has no more than the query fetched. */
    String rowsInFile(Answer.Table answer) {
        return answer.truncated()
                ? wording.text("rows.file_limited", "count", grouped(answer.rowCount()))
                : rows(answer.rowCount(), answer.rowCount());
    }

    String cutSql() {
        return wording.text("sql.cut", "request_id", id.value());
    }

    String footer(Answer.Table answer) {
        List<String> parts = new ArrayList<>();
        parts.add(planner("answered", answer.planner()));
        parts.add(elapsed(answer.elapsed()));
        if (answer.bytesScanned() > 0) {
            parts.add(scanned(answer.bytesScanned()));
        }
        parts.add(requestId());
        return joined(parts);
    }

    String footer(Answer.Metadata answer) {
        return joined(List.of(planner("answered", answer.planner()), requestId()));
    }

    /** For what the planner said itself, since there is no answer. */
    String footer(String planner) {
        return joined(List.of(planner("read", planner), requestId()));
    }

    String requestId() {
        return wording.text("request_id", "request_id", id.value());
    }

    private String rows(long shown, long count) {
        if (shown == 0 && count > 0) {
            return wording.text("rows.hidden", "count", grouped(count));
        }
        if (shown < count) {
            return wording.text("rows.some", "shown", grouped(shown), "count", grouped(count));
        }
        return count == 1 ? wording.text("rows.one") : wording.text("rows.all", "count", grouped(count));
    }

    private String limitedRows(Answer.Table answer, long shown) {
        if (shown == 0) {
            return wording.text("rows.limited_hidden", "count", grouped(answer.rowCount()));
        }
        return wording.text("rows.limited", "shown", grouped(shown), "count", grouped(answer.rowCount()));
    }

    private List<String> cuts(ShownTable shown, int columns) {
        List<String> cuts = new ArrayList<>();
        int shownColumns = shown.columns().size();
        if (!shown.isEmpty() && shownColumns < columns) {
            cuts.add(wording.text("columns.some", "shown", grouped(shownColumns), "count", grouped(columns)));
        }
        if (shown.hasCutCells()) {
            cuts.add(wording.text("cells.cut"));
        }
        return cuts;
    }

    private String restOf(Answer.Table answer) {
        return answer.truncated()
                ? wording.text("rest.csv_limited", "count", grouped(answer.rowCount()), "request_id", id.value())
                : wording.text("rest.csv", "request_id", id.value());
    }

    private String planner(String did, String planner) {
        return planner.equals(RULES)
                ? wording.text(did + ".rules")
                : wording.text(
                        did + ".model",
                        "planner",
                        OutsideText.line(planner, PLANNER).text());
    }

    private String elapsed(Duration elapsed) {
        if (elapsed.toMinutes() > 0) {
            return wording.text(
                    "elapsed.minutes",
                    "minutes",
                    grouped(elapsed.toMinutes()),
                    "seconds",
                    String.valueOf(elapsed.toSecondsPart()));
        }
        long tenths = Math.max(1, elapsed.toMillis() / 100);
        return wording.text(
                "elapsed.seconds", "seconds", tenths < 100 ? decimal(tenths / 10.0) : String.valueOf(tenths / 10));
    }

    private String scanned(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= KILO) {
            amount /= KILO;
            unit++;
        }
        String number = unit == 0 ? String.valueOf(bytes) : decimal(amount);
        return wording.text("scanned", "amount", number, "unit", UNITS.get(unit));
    }

    private String joined(List<String> parts) {
        return String.join(wording.text("separator"), parts);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
