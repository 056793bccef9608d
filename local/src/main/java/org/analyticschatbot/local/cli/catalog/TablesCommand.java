package org.analyticschatbot.local.cli.catalog;

import java.util.concurrent.Callable;
import org.analyticschatbot.core.processprompt.CatalogAnswer;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.TemporaryRuntime;
import org.analyticschatbot.local.cli.terminal.AnswerPrinter;
import org.analyticschatbot.local.cli.terminal.Terminal;
import picocli.CommandLine.Command;

@Command(name = "tables", description = "Lists the tables that can be asked about.")
public final class TablesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final CommonOptions options;

    public TablesCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (TemporaryRuntime temporary = TemporaryRuntime.open(terminal, options.settings())) {
            CatalogAnswer catalog =
                    new CatalogAnswer(temporary.runtime().catalog().schema(), "");
            new AnswerPrinter(terminal).print(catalog.about(new Subject.AllTables()));
            return ExitCode.ANSWERED.number();
        }
    }
}
