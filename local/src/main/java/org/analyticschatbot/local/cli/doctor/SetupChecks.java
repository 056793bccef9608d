package org.analyticschatbot.local.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.StartException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.TemporaryFolder;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.local.sqlite.SqlitePromptRequests;
import org.analyticschatbot.texttosql.model.ModelProbe;
import org.analyticschatbot.texttosql.model.ModelProbe.Probed;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;

/** Checks of what the person has set up: data, state folder, protection, planner, Slack, Teams. */
final class SetupChecks {

    private static final Wording WORDING = Wording.of(SetupChecks.class, "doctor.properties");
    private static final String DATA = "Data";
    private static final String PLANNER = "Planner";

    private final LocalSettings settings;

    SetupChecks(LocalSettings settings) {
        this.settings = settings;
    }

    /** Loads the data as the bot does, and lists what became of each file that is not simply a table. */
    List<Check> data() {
        try (TemporaryFolder own = TemporaryFolder.create();
                LocalData data = LocalData.ofSettings().open(settings.withState(own.path()), query -> {})) {
            return data(data.loadReport());
        } catch (StartException e) {
            return List.of(Check.wrong(ExitCode.DATA, DATA, String.valueOf(e.getMessage())));
        } catch (InfrastructureException e) {
            return List.of(Check.wrong(ExitCode.ENVIRONMENT, DATA, String.valueOf(e.getMessage())));
        }
    }

    private List<Check> data(LoadReport report) {
        List<Check> checks = new ArrayList<>();
        checks.add(tables(report.tables().size()));
        report.renamings().forEach(renaming -> checks.add(Check.fine(DATA, renaming.toString())));
        report.problems().forEach(problem -> checks.add(Check.doubtful(DATA, problem.toString())));
        return checks;
    }

    private Check tables(int tables) {
        Path folder = settings.data();
        if (folder == null) {
            return Check.fine(DATA, WORDING.text("demo", "tables", Integer.toString(tables)));
        }
        return tables == 0
                ? Check.wrong(ExitCode.DATA, DATA, WORDING.text("no_tables", "folder", folder.toString()))
                : Check.fine(
                        DATA, WORDING.text("tables", "folder", folder.toString(), "tables", Integer.toString(tables)));
    }

    /** Opens the store as the bot does; it stays as it is. */
    Check state() {
        String folder = settings.state().toString();
        try {
            SqlitePromptRequests.open(settings.state(), InstantSource.system(), (id, step) -> {})
                    .close();
            return Check.fine("State", WORDING.text("state", "folder", folder));
        } catch (InfrastructureException | SQLException | IOException e) {
            return Check.wrong(ExitCode.ENVIRONMENT, "State", String.valueOf(e.getMessage()));
        }
    }

    Check protection() {
        try {
            settings.http().requireProtected();
        } catch (StartException e) {
            return Check.wrong(ExitCode.USAGE, "Access", String.valueOf(e.getMessage()));
        }
        return Check.fine("Access", WORDING.text(settings.http().isLoopback() ? "loopback" : "tokens"));
    }

    /** Asks a configured model something tiny. */
    Check planner() {
        ModelSettings model = settings.planner().model();
        return model == null ? Check.fine(PLANNER, WORDING.text("planner")) : planner(model);
    }

    /** Asks Slack about the tokens; empty where the bot is not in Slack. */
    Optional<Check> slack() {
        return Optional.ofNullable(settings.platforms().slack()).map(SlackCheck::of);
    }

    /** Asks Microsoft for the bot's token; empty where the bot is not in Teams. */
    Optional<Check> teams() {
        return Optional.ofNullable(settings.platforms().teams()).map(TeamsCheck::of);
    }

    private static Check planner(ModelSettings model) {
        try {
            return planner(new ModelProbe(model));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Check.doubtful(PLANNER, WORDING.text("interrupted"));
        }
    }

    private static Check planner(ModelProbe probe) throws InterruptedException {
        Probed probed = probe.probe();
        return switch (probed) {
            case Probed.Answers answers -> Check.fine(PLANNER, probe.finding(probed));
            case Probed.Fails fails -> Check.wrong(ExitCode.ENVIRONMENT, PLANNER, probe.finding(probed));
        };
    }
}
