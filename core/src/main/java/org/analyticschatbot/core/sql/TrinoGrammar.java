package org.analyticschatbot.core.sql;

import io.trino.grammar.sql.SqlBaseBaseListener;
import io.trino.grammar.sql.SqlBaseParser.FunctionCallContext;
import io.trino.grammar.sql.SqlBaseParser.GroupingOperationContext;
import io.trino.grammar.sql.SqlBaseParser.IdentifierContext;
import io.trino.grammar.sql.SqlBaseParser.QualifiedNameContext;
import io.trino.grammar.sql.SqlBaseParser.SingleStatementContext;
import io.trino.grammar.sql.SqlBaseParser.TableContext;
import io.trino.grammar.sql.SqlBaseParser.TableNameContext;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads one statement by Trino's own grammar. */
final class TrinoGrammar {

    /**
     * What the parser's fast mode cannot read it reads again, slowly: 0.1 s for the largest statements. Longer ones than
     * this are refused at once.
     */
    private static final int MAX_LENGTH_READ_TWICE = 2_000;

    private TrinoGrammar() {}

    /**
     * @param tables every table that the parse tree names, in lower case, as often as it does. The syntax tree's own
     *     traversal misses tables in five places, so this second witness must agree with whoever walks the tree.
     */
    record Parsed(Statement statement, List<List<String>> tables) {}

    /** @throws Refused if it is not one statement of the grammar, or names something outside of a query */
    static Parsed parse(String sql) {
        TableWitness witness = new TableWitness(sql);
        SqlParser parser = new SqlParser((lexer, base) -> base.addParseListener(witness));
        try {
            return new Parsed(parser.createStatement(sql), List.copyOf(witness.tables));
        } catch (ParsingException e) {
            throw SyntaxError.of(sql, e);
        }
    }

    private static final class TableWitness extends SqlBaseBaseListener {

        private final List<List<String>> tables = new ArrayList<>();
        private final String sql;
        private @Nullable TerminalNode last;

        TableWitness(String sql) {
            this.sql = sql;
        }

        /** The parser reads twice if its fast mode fails; only the last reading counts. */
        @Override
        public void enterSingleStatement(SingleStatementContext context) {
            if (last != null && sql.length() > MAX_LENGTH_READ_TWICE) {
                var token = last.getSymbol();
                throw SyntaxError.at(sql, token.getLine(), token.getCharPositionInLine() + 1);
            }
            tables.clear();
        }

        @Override
        public void visitTerminal(TerminalNode node) {
            last = node;
        }

        @Override
        public void exitQualifiedName(QualifiedNameContext context) {
            switch (context.getParent()) {
                case TableNameContext _, TableContext _ -> tables.add(parts(context));
                case FunctionCallContext _, GroupingOperationContext _ -> {}
                case null, default -> tables.add(List.of());
            }
        }

        private static List<String> parts(QualifiedNameContext context) {
            return context.identifier().stream().map(TableWitness::part).toList();
        }

        private static String part(IdentifierContext context) {
            String text = context.getText();
            String name =
                    text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
            return name.toLowerCase(Locale.ENGLISH);
        }
    }
}
