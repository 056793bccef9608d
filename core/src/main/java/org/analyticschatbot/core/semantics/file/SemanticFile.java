package org.analyticschatbot.core.semantics.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.semantics.SemanticLayer;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlFile;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.analyticschatbot.core.yaml.YamlSection;

/**
 * What the owner of the data writes down about it:
 *
 * <pre>
 * fiscal_year: {first_month: April}
 * tables:
 *   orders:
 *     description: One row for each order of the web shop.
 *     synonyms: [purchases]
 *     filters: ["status &lt;&gt; 'test'"]        # unless a question says otherwise
 *     columns:
 *       rgn: {description: Sales region, synonyms: [region]}
 *       email: {private: true}
 * joins:
 *   - {from: orders.customer_id, to: customers.id}
 * metrics:
 *   - {name: revenue, table: orders, expression: sum(amount), where: status = 'paid'}
 * verified_questions:
 *   - question: How many orders were there?
 *     sql: SELECT count(*) FROM orders
 * </pre>
 *
 * A part that is wrong is told with its line and left out; the others are used.
 */
public final class SemanticFile {

    public static final String NAME = "chatbot.yaml";

    static final String[] NAMES = {"fiscal_year", "tables", "joins", "metrics", "verified_questions"};

    private final String text;
    private final DeclaredPrivacy privacy;

    private SemanticFile(String text) {
        this.text = text;
        this.privacy = DeclaredPrivacy.of(text);
    }

    /** Never fails: what is wrong with the text is told by {@link #over}. */
    public static SemanticFile of(String text) {
        return new SemanticFile(text);
    }

    /** For data of which nobody wrote anything down. */
    public static SemanticFile none() {
        return new SemanticFile("");
    }

    /**
     * Whether the values of a column are private, empty if nothing is said of it. Asked before anybody looks at the
     * values, so it errs on the side of privacy where the file cannot be read.
     */
    public Optional<Boolean> isPrivate(TableName table, String column) {
        return privacy.of(table, column);
    }

    /** Why nothing can be known of which tables it filters and what is private in them, if that is so. */
    public Optional<YamlProblem> unreadable() {
        return switch (YamlFile.of(text)) {
            case YamlFile.NoYaml(YamlProblem problem) -> Optional.of(problem);
            case YamlFile.Read(YamlSection root, List<YamlProblem> problems) -> {
                root.section("tables");
                yield problems.stream().findFirst();
            }
        };
    }

    /** @param schema all tables that there are */
    public Described over(Schema schema, QueryCheck check) {
        if (text.isBlank()) {
            return Described.asItIs(schema, List.of());
        }
        return switch (YamlFile.of(text)) {
            case YamlFile.NoYaml(YamlProblem problem) -> Described.asItIs(schema, List.of(problem));
            case YamlFile.Read file -> described(file, new Names(schema), check);
        };
    }

    private Described described(YamlFile.Read file, Names names, QueryCheck check) {
        YamlSection root = file.root();
        root.allowOnly(NAMES);
        Expressions expressions = new Expressions(names, check);
        DeclaredTables declared = new DeclaredTables(names, expressions, privacy);
        List<TableSchema> tables = declared.over(root.section("tables"));
        List<ForeignKey> keys = new DeclaredJoins(names).over(root.sections("joins"));
        SemanticLayer layer = new SemanticLayer(
                new DeclaredMetrics(names, expressions).of(root.sections("metrics")),
                new DeclaredQuestions(names, check).of(root.sections("verified_questions")),
                DeclaredFiscalYear.of(root.section("fiscal_year")),
                version());
        return new Described(
                new Schema(tables, keys, layer), YamlProblem.firstOfEachLine(file.problems()), declared.unfiltered());
    }

    private String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
