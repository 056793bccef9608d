package org.analyticschatbot.texttosql.grounding;

import io.trino.sql.SqlFormatter;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Query;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.GuardRejection.Reason;
import org.analyticschatbot.core.sql.GuardResult;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.texttosql.grounding.text.StatementText;

/**
 * Holds a model's SQL against guard, catalog and engine before anybody stores it, and mends what has but one meaning. A
 * statement that the engine would take stays as it is, but for comparisons that break on a value, that no value can
 * meet as they are written, or that miss values for their case. Only tables that the asker may use come in.
 */
public final class SqlGrounding {

    private static final Wording PROBLEMS = Wording.of(SqlGrounding.class, "problems.properties");
    private static final long ROW_LIMIT = 1_000;

    private final SqlGuard guard = new SqlGuard();
    private final SqlParser parser = new SqlParser();
    private final EngineCheck engine;
    private final GroundingObserver observer;

    public SqlGrounding(EngineCheck engine) {
        this(engine, GroundingObserver.none());
    }

    public SqlGrounding(EngineCheck engine, GroundingObserver observer) {
        this.engine = engine;
        this.observer = observer;
    }

    /** @param schema all that the asker may use in this conversation */
    public Grounded ground(String sql, Schema schema) {
        String statement = StatementText.withoutSemicolons(sql);
        Grounded grounded = grounded(statement, schema);
        observer.grounded(statement, grounded);
        return grounded;
    }

    private Grounded grounded(String statement, Schema schema) {
        return switch (check(statement, schema, new Findings())) {
            case Grounded.Sound sound when engine.tells() -> comparable(sound, schema);
            case Grounded.Sound _, Grounded.Unsound _ -> mended(statement, schema);
        };
    }

    /** An engine may take what Trino refuses, a text compared with a number, and break on the first text that is none. */
    private Grounded comparable(Grounded.Sound sound, Schema schema) {
        Findings findings = new Findings();
        String mended = printed(sound.sql(), schema, StatementTree.ofComparisons(findings), findings);
        return !findings.repairs().isEmpty() && check(mended, schema, findings) instanceof Grounded.Sound better
                ? better
                : sound;
    }

    private Grounded mended(String sql, Schema schema) {
        Findings findings = new Findings();
        String text = isReadable(sql, schema) ? sql : StatementText.repaired(sql, findings);
        return isReadable(text, schema)
                ? check(printed(text, schema, StatementTree.ofAll(findings), findings), schema, findings)
                : check(text, schema, findings);
    }

    /** Whether the guard got as far as the grammar, so that reading it again is safe. */
    private boolean isReadable(String sql, Schema schema) {
        return switch (guard.check(sql, schema.tableNames(), ROW_LIMIT)) {
            case ReadOnlySql _ -> true;
            case GuardRejection rejection ->
                switch (rejection.reason()) {
                    case FUNCTION_NOT_ALLOWED, CONSTRUCT_NOT_ALLOWED, TABLE_NOT_ALLOWED -> true;
                    case TOO_LARGE, UNREADABLE, NOT_A_QUERY -> false;
                };
        };
    }

    private String printed(String text, Schema schema, StatementTree tree, Findings findings) {
        int before = findings.repairs().size();
        try {
            Query query = (Query) parser.createStatement(text);
            Query mended = tree.repaired(query, schema);
            return findings.repairs().size() == before ? text : SqlFormatter.formatSql(mended);
        } catch (ParsingException | ClassCastException | StackOverflowError e) {
            return text;
        }
    }

    private Grounded check(String sql, Schema schema, Findings findings) {
        GuardResult result = guard.check(sql, schema.tableNames(), ROW_LIMIT);
        return switch (result) {
            case ReadOnlySql sound -> askEngine(sql, sound, findings);
            case GuardRejection rejection -> refused(rejection, findings);
        };
    }

    private static Grounded refused(GuardRejection rejection, Findings findings) {
        if (rejection.reason() == Reason.TABLE_NOT_ALLOWED) {
            return new Grounded.Unsound(rejection.message(), false);
        }
        String refusal = PROBLEMS.text("construct", "message", rejection.message(), "construct", rejection.construct());
        return new Grounded.Unsound(findings.problem().orElse(refusal), true);
    }

    private Grounded askEngine(String sql, ReadOnlySql sound, Findings findings) {
        Optional<String> complaint = engine.tells() ? engine.complaint(sound) : findings.problem();
        return complaint
                .<Grounded>map(
                        problem -> new Grounded.Unsound(findings.problem().orElse(problem), true))
                .orElseGet(() -> new Grounded.Sound(sql, List.copyOf(findings.repairs())));
    }
}
