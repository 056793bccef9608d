package org.analyticschatbot.local.cli.catalog;

import java.util.List;
import java.util.concurrent.Callable;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.catalog.NearestNames;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.CatalogAnswer;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.TemporaryRuntime;
import org.analyticschatbot.local.cli.terminal.AnswerPrinter;
import org.analyticschatbot.local.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "describe", description = "Shows the columns of a table, and what their values look like.")
public final class DescribeCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.of(DescribeCommand.class, "catalog.properties");

    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "TABLE", description = "The name of the table.")
    private String table = "";

    public DescribeCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (TemporaryRuntime temporary = TemporaryRuntime.open(terminal, options.settings())) {
            Schema schema = temporary.runtime().catalog().schema();
            TableSchema found = schema.table(TableName.of(table)).orElseThrow(() -> unknown(schema));
            new AnswerPrinter(terminal).print(new CatalogAnswer(schema, "").about(new Subject.OneTable(found.name())));
            return ExitCode.ANSWERED.number();
        }
    }

    private CommandException unknown(Schema schema) {
        List<String> names =
                schema.tables().stream().map(known -> known.name().toString()).toList();
        List<String> nearest = NearestNames.to(table, names);
        String hint = nearest.isEmpty()
                ? WORDING.text("all_tables", "names", String.join(", ", names))
                : WORDING.text("nearest", "names", String.join(", ", nearest));
        return new CommandException(ExitCode.USAGE, WORDING.text("unknown_table", "table", table, "hint", hint));
    }
}
