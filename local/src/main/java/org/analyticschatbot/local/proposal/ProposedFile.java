package org.analyticschatbot.local.proposal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.catalog.JoinProposals;

/** A {@code chatbot.yaml} that could be written. */
public final class ProposedFile {

    private static final Wording WORDING = Wording.of(ProposedFile.class, "proposal.properties");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?: [A-Za-z0-9_]+)*");
    private static final Pattern READ_OTHERWISE = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder text = new StringBuilder();

    private ProposedFile() {}

    /**
     * Looks at names and values.
     *
     * @param said what is written down already; it is not proposed again
     * @return YAML that reads without a problem over the same data
     */
    public static String of(DuckDbDatabase database, Schema schema, SemanticFile said) {
        Proposal proposal = new Proposer(schema, said).propose(JoinProposals.of(database, schema, WordsInFull::name));
        return new ProposedFile().written(proposal);
    }

    private String written(Proposal proposal) {
        comment(WORDING.text(proposal.isEmpty() ? "nothing" : "head"));
        if (!proposal.tables().isEmpty()) {
            line("tables:");
            proposal.tables().forEach(this::table);
        }
        if (!proposal.joins().isEmpty()) {
            line("joins:");
            proposal.joins().forEach(this::join);
        }
        if (!proposal.metrics().isEmpty()) {
            line("metrics:");
            proposal.metrics().forEach(this::metric);
        }
        return text.toString();
    }

    private void table(Proposal.Table table) {
        line("  " + scalar(table.name()) + ":");
        Optional.ofNullable(table.synonym()).ifPresent(word -> line("    synonyms: [" + scalar(word) + "]"));
        if (!table.columns().isEmpty()) {
            line("    columns:");
            table.columns().forEach(this::column);
        }
    }

    private void column(Proposal.Column column) {
        line("      " + scalar(column.name()) + ":");
        Optional.ofNullable(column.words()).ifPresent(words -> {
            line("        description: " + scalar(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
            line("        synonyms: [" + scalar(words) + "]");
        });
        Optional.ofNullable(column.whyPrivate()).ifPresent(why -> line("        private: true  # " + why));
    }

    private void join(ForeignKey key) {
        line("  - from: " + scalar(key.from() + "." + key.fromColumn()));
        line("    to: " + scalar(end(key.to(), key.toColumn())) + "  # "
                + WORDING.text("found", "percent", String.valueOf((int) Math.floor(100 * key.confidence()))));
    }

    private static String end(TableName table, String column) {
        return table + "." + column;
    }

    private void metric(Proposal.Metric metric) {
        line("  - name: " + scalar(metric.name()));
        line("    table: " + scalar(metric.table()));
        line("    expression: " + scalar(metric.expression()));
    }

    private void comment(String words) {
        line(words.lines().map(one -> "# " + one).collect(Collectors.joining("\n")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String scalar(String value) {
        boolean isPlain =
                PLAIN.matcher(value).matches() && !READ_OTHERWISE.matcher(value).matches();
        return isPlain ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        if (Character.isISOControl(c)) {
            return "\\x%02X".formatted((int) c);
        }
        return c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
    }
}
