package org.analyticschatbot.local.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.semantics.file.SemanticFile;

/** Looks for what nobody has said of the data yet, and its names and values tell. */
final class Proposer {

    private static final Set<String> SUMS = Set.of(
            "amount", "revenue", "sales", "cost", "quantity", "profit", "refund", "discount", "fee", "tax", "turnover");
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "integer", "bigint", "real", "double", "decimal");
    private static final int MOST_METRICS = 20;
    private static final Wording WORDING = Wording.of(Proposer.class, "proposal.properties");

    private final Schema schema;
    private final SemanticFile said;
    private final Set<String> taken = new HashSet<>();

    /** @param said what is written down already */
    Proposer(Schema schema, SemanticFile said) {
        this.schema = schema;
        this.said = said;
        schema.tables().forEach(table -> {
            taken.add(key(table.name().name()));
            schema.otherNames(table).forEach(name -> taken.add(key(name)));
        });
    }

    Proposal propose(List<ForeignKey> joins) {
        List<Proposal.Table> tables = schema.tables().stream()
                .map(this::table)
                .filter(table -> !table.isEmpty())
                .toList();
        return new Proposal(tables, joins, metrics());
    }

    private Proposal.Table table(TableSchema table) {
        String name = table.name().name();
        Optional<String> synonym =
                WordsInFull.of(name).filter(word -> table.synonyms().isEmpty() && taken.add(key(word)));
        Set<String> ofColumns = new HashSet<>();
        table.columns().forEach(column -> {
            ofColumns.add(key(column.name()));
            column.synonyms().forEach(word -> ofColumns.add(key(word)));
        });
        List<Proposal.Column> columns = new ArrayList<>();
        for (ColumnSchema column : table.columns()) {
            Optional<String> words = WordsInFull.of(column.name())
                    .filter(word ->
                            column.comment() == null && column.synonyms().isEmpty() && ofColumns.add(key(word)));
            Optional<String> why = whyPrivate(table, column);
            if (words.isPresent() || why.isPresent()) {
                columns.add(new Proposal.Column(column.name(), words.orElse(null), why.orElse(null)));
            }
        }
        return new Proposal.Table(table.name().toString(), synonym.orElse(null), columns);
    }

    private Optional<String> whyPrivate(TableSchema table, ColumnSchema column) {
        if (said.isPrivate(table.name(), column.name()).isPresent()) {
            return Optional.empty();
        }
        if (column.isPrivate()) {
            return Optional.of(WORDING.text("private_by_name"));
        }
        return PersonalValues.areIn(column) ? Optional.of(WORDING.text("private_by_values")) : Optional.empty();
    }

    private List<Proposal.Metric> metrics() {
        List<Proposal.Metric> metrics = new ArrayList<>();
        for (TableSchema table : schema.tables()) {
            for (ColumnSchema column : table.columns()) {
                String words = WordsInFull.readable(column.name());
                boolean isSum = SUMS.contains(words.substring(words.lastIndexOf(' ') + 1)) && isNumber(column);
                String name = words.startsWith("total ") ? words : "total " + words;
                if (isSum && !column.isPrivate() && metrics.size() < MOST_METRICS && taken.add(key(name))) {
                    metrics.add(
                            new Proposal.Metric(name, table.name().toString(), "sum(" + quoted(column.name()) + ")"));
                }
            }
        }
        return metrics;
    }

    private static boolean isNumber(ColumnSchema column) {
        return NUMBERS.contains(column.type().replaceFirst("\\(.*", ""));
    }

    private static String quoted(String column) {
        return column.matches("[a-z_][a-z0-9_]*") ? column : '"' + column.replace("\"", "\"\"") + '"';
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
