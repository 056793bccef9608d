package org.analyticschatbot.local.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.CommonOptions;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.ServerOptions;
import org.analyticschatbot.local.cli.terminal.PlainText;
import org.analyticschatbot.local.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Checks what the bot needs on this machine, and says what to do.")
public final class DoctorCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.of(DoctorCommand.class, "doctor.properties");

    private final Terminal terminal;
    private final CommonOptions options;

    @Option(
            names = "--aws",
            description = "Checks what the bot needs in your account of AWS instead: region, credentials, workgroup,"
                    + " databases, one query, the model. What is checked is set by variables; see docs/aws.md.")
    private boolean aws;

    @Mixin
    private final ServerOptions serverOptions = new ServerOptions();

    public DoctorCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (aws) {
            throw new CommandException(ExitCode.USAGE, WORDING.text("aws"));
        }
        List<Check> checks = checks(serverOptions.over(options.settings()));
        checks.forEach(check -> terminal.out().println(PlainText.line(check.line())));
        return exitCode(checks).number();
    }

    private static List<Check> checks(LocalSettings settings) {
        SetupChecks setup = new SetupChecks(settings);
        List<Check> checks = new ArrayList<>();
        checks.add(MachineChecks.java(Runtime.version()));
        checks.add(MachineChecks.memory());
        checks.add(MachineChecks.temporarySpace());
        checks.add(MachineChecks.port(settings.http()));
        checks.add(setup.protection());
        checks.add(setup.state());
        checks.addAll(setup.data());
        checks.add(setup.planner());
        setup.slack().ifPresent(checks::add);
        setup.teams().ifPresent(checks::add);
        return checks;
    }

    /** Of the first thing that is wrong. */
    private static ExitCode exitCode(List<Check> checks) {
        return checks.stream()
                .map(Check::verdict)
                .filter(Check.Verdict.Wrong.class::isInstance)
                .map(verdict -> ((Check.Verdict.Wrong) verdict).exitCode())
                .findFirst()
                .orElse(ExitCode.ANSWERED);
    }
}
