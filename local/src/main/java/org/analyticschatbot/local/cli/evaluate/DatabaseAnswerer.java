package org.analyticschatbot.local.cli.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.LocalData;
import org.analyticschatbot.local.LocalSettings;
import org.analyticschatbot.local.cli.command.CommandException;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.command.TemporaryFolder;
import org.analyticschatbot.texttosql.evaluation.Answerer;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Reply;
import org.jspecify.annotations.Nullable;

/** Answers each question over its own database: the sub-folder of that name, or the folder itself. */
final class DatabaseAnswerer implements Answerer, AutoCloseable {

    private static final Wording WORDING = Wording.of(DatabaseAnswerer.class, "eval.properties");

    private final LocalSettings settings;
    private final Path folder;
    private final LocalData.Source source;
    private final PlannerChoice planner;
    private final TemporaryFolder state = TemporaryFolder.create();
    private final Map<String, QueryPipeline> pipelines = new LinkedHashMap<>();

    DatabaseAnswerer(LocalSettings settings, Path folder, LocalData.Source source, PlannerChoice planner) {
        this.planner = planner;
        this.settings = settings.withState(state.path());
        this.folder = folder;
        this.source = source;
    }

    @Override
    public Reply answer(String question, @Nullable String database) {
        try {
            return pipeline(database == null ? "" : database).ask(question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.of(new Outcome.Failed(WORDING.text("interrupted"), ""));
        }
    }

    /** @throws CommandException if there is no folder for that database */
    void requireDatabase(@Nullable String database) {
        if (database != null && !isFolderName(database)) {
            throw new CommandException(
                    ExitCode.DATA, WORDING.text("no_database", "folder", folder.toString(), "database", database));
        }
    }

    private boolean isFolderName(String database) {
        Path data = folder.resolve(database).normalize();
        return data.startsWith(folder.normalize()) && Files.isDirectory(data);
    }

    private QueryPipeline pipeline(String database) {
        return pipelines.computeIfAbsent(
                database, name -> new QueryPipeline(settings.withData(folder.resolve(name)), source, planner));
    }

    @Override
    public void close() {
        pipelines.values().forEach(QueryPipeline::close);
        state.close();
    }
}
