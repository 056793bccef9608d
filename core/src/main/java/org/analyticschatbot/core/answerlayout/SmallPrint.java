package org.analyticschatbot.core.answerlayout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Sources;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;

/** The lines around an answer: how much of it is shown and where the rest is, where it comes from, who answered. */
public final class SmallPrint {

    private static final String RULES = "rules";
    private static final int PLANNER = 60;
    private static final int SHARER = 80;
    private static final int ASSUMPTIONS = 1_000;
    private static final int SOURCES = 600;
    private static final long KILO = 1_000;
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

    private static final Wording WORDING = Wording.of(SmallPrint.class, "small-print.properties");

    private final RequestId id;
    private final boolean aboveButtons;

    /** Where there is a REST interface at hand for what is not shown. */
    public SmallPrint(RequestId id) {
        this(id, false);
    }

    private SmallPrint(RequestId id, boolean aboveButtons) {
        this.id = id;
        this.aboveButtons = aboveButtons;
    }

    /** Where a button below the answer brings what is not shown. */
    public static SmallPrint aboveButtons(RequestId id) {
        return new SmallPrint(id, true);
    }

    /** No rows, or a single value: a table would say what the sentence says a second time. */
    public static boolean needsTable(Answer.Table answer) {
        boolean isSingleValue = answer.rowCount() == 1
                && answer.columns().size() == 1
                && answer.rows().stream().flatMap(List::stream).allMatch(Number.class::isInstance);
        return answer.rowCount() > 0 && !isSingleValue;
    }

    /** Tells apart rows that are there but not shown, and rows that the query did not even fetch. */
    public String rowsOf(Answer.Table answer, ShownTable shown) {
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

    public String rowsOf(Answer.Metadata answer, ShownTable shown) {
        List<String> parts = new ArrayList<>();
        parts.add(rows(shown.rows().size(), answer.rows().size()));
        parts.addAll(cuts(shown, answer.columns().size()));
        if (parts.size() > 1 || shown.rows().size() < answer.rows().size()) {
            parts.add(restOfList());
        }
        return joined(parts);
    }

    /** All rows of the result, for those who do not see it. */
    public String rowCount(Answer.Table answer) {
        return answer.truncated()
                ? WORDING.text("rows.at_least", "count", grouped(answer.rowCount()))
                : rows(answer.rowCount(), answer.rowCount());
    }

    /** A file has no more than the query fetched. */
    public String rowsInFile(Answer.Table answer) {
        return answer.truncated()
                ? WORDING.text("rows.file_limited", "count", grouped(answer.rowCount()))
                : rows(answer.rowCount(), answer.rowCount());
    }

    /** Around the title, where the rows come as a file. */
    public String beforeFile() {
        return WORDING.text("file.before");
    }

    public String afterFile(Answer.Table answer) {
        return WORDING.text("file.after", "rows", rowsInFile(answer));
    }

    /** Empty where nothing was. */
    public String assumptions(Answer.Table answer) {
        String assumptions = OutsideText.line(String.join(" ", answer.assumptions()), ASSUMPTIONS)
                .text();
        return OutsideText.isBlank(assumptions) ? "" : WORDING.text("assumed", "assumptions", assumptions);
    }

    /** Who put that answer there from elsewhere, by a name that is only text; empty if it was asked there. */
    public static Optional<String> sharer(PromptRequest request) {
        String name = request.question().replyTo().sharedBy();
        return OutsideText.isBlank(name)
                ? Optional.empty()
                : Optional.of(OutsideText.line(name, SHARER).text());
    }

    /** Empty where an answer does not tell. */
    public String sources(Answer.Table answer) {
        Sources sources = answer.sources();
        if (sources.isUnknown()) {
            return "";
        }
        String tables = String.join(", ", sources.tables());
        String text = sources.filters().isEmpty()
                ? WORDING.text("sources", "tables", tables)
                : WORDING.text("sources.filtered", "tables", tables, "filters", String.join(", ", sources.filters()));
        return OutsideText.line(text, SOURCES).text();
    }

    public String cutSql() {
        return WORDING.text("sql.cut", "request_id", id.value());
    }

    public String footer(Answer.Table answer) {
        List<String> parts = new ArrayList<>();
        parts.add(planner("answered", answer.planner()));
        parts.add(elapsed(answer.elapsed()));
        if (answer.bytesScanned() > 0) {
            parts.add(scanned(answer.bytesScanned()));
        }
        if (answer.dollars().signum() > 0) {
            parts.add(WORDING.text("cost", "dollars", dollars(answer.dollars())));
        }
        parts.add(requestId());
        return joined(parts);
    }

    public String footer(Answer.Metadata answer) {
        return joined(List.of(planner("answered", answer.planner()), requestId()));
    }

    /** For what the planner said itself, since there is no answer. */
    public String footer(String planner) {
        return joined(List.of(planner("read", planner), requestId()));
    }

    public String requestId() {
        return WORDING.text("request_id", "request_id", id.value());
    }

    private String rows(long shown, long count) {
        if (shown == 0 && count > 0) {
            return WORDING.text("rows.hidden", "count", grouped(count));
        }
        if (shown < count) {
            return WORDING.text("rows.some", "shown", grouped(shown), "count", grouped(count));
        }
        return count == 1 ? WORDING.text("rows.one") : WORDING.text("rows.all", "count", grouped(count));
    }

    private String limitedRows(Answer.Table answer, long shown) {
        if (shown == 0) {
            return WORDING.text("rows.limited_hidden", "count", grouped(answer.rowCount()));
        }
        return WORDING.text("rows.limited", "shown", grouped(shown), "count", grouped(answer.rowCount()));
    }

    private List<String> cuts(ShownTable shown, int columns) {
        List<String> cuts = new ArrayList<>();
        int shownColumns = shown.columns().size();
        if (!shown.isEmpty() && shownColumns < columns) {
            cuts.add(WORDING.text("columns.some", "shown", grouped(shownColumns), "count", grouped(columns)));
        }
        if (shown.hasCutCells()) {
            cuts.add(WORDING.text("cells.cut"));
        }
        return cuts;
    }

    private String restOf(Answer.Table answer) {
        if (aboveButtons) {
            return answer.truncated()
                    ? WORDING.text("rest.button.csv_limited", "count", grouped(answer.rowCount()))
                    : WORDING.text("rest.button.csv");
        }
        return answer.truncated()
                ? WORDING.text("rest.csv_limited", "count", grouped(answer.rowCount()), "request_id", id.value())
                : WORDING.text("rest.csv", "request_id", id.value());
    }

    private String restOfList() {
        return aboveButtons
                ? WORDING.text("rest.button.document")
                : WORDING.text("rest.document", "request_id", id.value());
    }

    private String planner(String did, String planner) {
        return planner.equals(RULES)
                ? WORDING.text(did + ".rules")
                : WORDING.text(
                        did + ".model",
                        "planner",
                        OutsideText.line(planner, PLANNER).text());
    }

    private String elapsed(Duration elapsed) {
        if (elapsed.toMinutes() > 0) {
            return WORDING.text(
                    "elapsed.minutes",
                    "minutes",
                    grouped(elapsed.toMinutes()),
                    "seconds",
                    String.valueOf(elapsed.toSecondsPart()));
        }
        long tenths = Math.max(1, elapsed.toMillis() / 100);
        return WORDING.text(
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
        return WORDING.text("scanned", "amount", number, "unit", UNITS.get(unit));
    }

    /** Most queries cost less than a cent: two digits that count, in plain notation. */
    private static String dollars(BigDecimal amount) {
        boolean isSmall = amount.compareTo(new BigDecimal("0.1")) < 0;
        BigDecimal rounded = isSmall
                ? amount.round(new MathContext(2, RoundingMode.HALF_UP))
                : amount.setScale(2, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    private String joined(List<String> parts) {
        return String.join(WORDING.text("separator"), parts);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
