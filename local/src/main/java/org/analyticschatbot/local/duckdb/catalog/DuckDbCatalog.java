package org.analyticschatbot.local.duckdb.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.semantics.file.Described;
import org.analyticschatbot.core.semantics.file.QueryCheck;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.load.LoadProblem;
import org.analyticschatbot.local.duckdb.load.LoadedTable;
import org.analyticschatbot.local.duckdb.query.DuckDbEngineCheck;

/** The tables of the local database, looked at once at start-up. */
public final class DuckDbCatalog implements Catalog {

    private final Schema schema;
    private final List<LoadProblem> problems;

    private DuckDbCatalog(Schema schema, List<LoadProblem> problems) {
        this.schema = schema;
        this.problems = List.copyOf(problems);
    }

    /**
     * Looks at every table, believing what its owner declares: {@code chatbot.yaml} more than {@code schema.json}.
     *
     * @throws InfrastructureException if the database has been closed
     */
    public static DuckDbCatalog of(DuckDbDatabase database, SchemaFile file, ChatbotFile chatbot) {
        try (Connection connection = database.connect()) {
            QueryCheck check = new DuckDbEngineCheck(database::connect)::complaint;
            return new Survey(new ProfileQueries(connection), file, chatbot, check).of(database);
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The tables could not be looked at.", e);
        }
    }

    @Override
    public Schema schema() {
        return schema;
    }

    /** What is wrong with {@code schema.json} and {@code chatbot.yaml}, and with tables that could not be looked at. */
    public List<LoadProblem> problems() {
        return problems;
    }

    private static final class Survey {

        private final ProfileQueries queries;
        private final DeclaredSchema declared;
        private final SemanticFile said;
        private final QueryCheck check;
        private final List<LoadProblem> problems;
        private final List<Profile> profiles = new ArrayList<>();

        Survey(ProfileQueries queries, SchemaFile file, ChatbotFile chatbot, QueryCheck check) {
            this.queries = queries;
            this.declared = file.declared();
            this.said = chatbot.said();
            this.check = check;
            this.problems = new ArrayList<>(file.problems());
            problems.addAll(chatbot.problems());
        }

        DuckDbCatalog of(DuckDbDatabase database) throws SQLException {
            database.loadReport().tables().forEach(this::add);
            List<ForeignKey> keys = new ForeignKeys(queries, profiles).with(declaredKeys());
            Schema found = new Schema(profiles.stream().map(Profile::table).toList(), keys);
            Described described = said.over(found, check);
            described.problems().forEach(this::problem);
            return new DuckDbCatalog(described.schema(), problems);
        }

        private void add(LoadedTable table) {
            Optional<DeclaredSchema.Table> owner = declared.table(table.name().name(), table.original());
            try {
                Profile profile = new TableProfiler(queries, table, owner, said).profile();
                List<String> key = new PrimaryKeys(queries).of(profile, owner);
                checkDeclaredKey(profile.table(), owner, key);
                profiles.add(profile.withPrimaryKey(key));
            } catch (SQLException e) {
                problems.add(new LoadProblem(table.original(), null, "The table cannot be read: " + e.getMessage()));
            }
        }

        private void checkDeclaredKey(TableSchema table, Optional<DeclaredSchema.Table> owner, List<String> key) {
            List<String> said = PrimaryKeys.declared(table, owner);
            if (!said.isEmpty() && !said.equals(key) && !Long.valueOf(0).equals(table.rowCount())) {
                problem("The values of " + table.name() + "." + String.join(", ", said)
                        + " repeat or are missing, so they are not used as its primary key.");
            }
        }

        private List<ForeignKey> declaredKeys() {
            List<ForeignKey> keys = new ArrayList<>();
            for (DeclaredSchema.Key key : new LinkedHashSet<>(declared.foreignKeys())) {
                Optional<ForeignKey> found = find(key);
                found.ifPresentOrElse(
                        keys::add, () -> problem("There is no table or column for the foreign key " + key + "."));
            }
            return keys;
        }

        private Optional<ForeignKey> find(DeclaredSchema.Key key) {
            Optional<TableSchema> from = table(key.fromTable());
            Optional<TableSchema> to = table(key.toTable());
            Optional<ColumnSchema> fromColumn = from.flatMap(table -> table.column(key.fromColumn()));
            Optional<ColumnSchema> toColumn = to.flatMap(table -> table.column(key.toColumn()));
            return fromColumn.isEmpty() || toColumn.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ForeignKey(
                            from.orElseThrow().name(),
                            fromColumn.get().name(),
                            to.orElseThrow().name(),
                            toColumn.get().name(),
                            1));
        }

        private Optional<TableSchema> table(String name) {
            return profiles.stream()
                    .filter(profile -> profile.table().name().name().equalsIgnoreCase(name)
                            || profile.source().original().equalsIgnoreCase(name))
                    .map(Profile::table)
                    .findFirst();
        }

        private void problem(YamlProblem problem) {
            problems.add(new LoadProblem(SemanticFile.NAME, (long) problem.line(), problem.message()));
        }

        private void problem(String message) {
            problems.add(new LoadProblem("schema.json", null, message));
        }
    }
}
