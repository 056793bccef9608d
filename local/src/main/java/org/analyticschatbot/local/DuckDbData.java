package org.analyticschatbot.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.local.StartException.Reason;
import org.analyticschatbot.local.demo.DemoTables;
import org.analyticschatbot.local.demo.KeptDemo;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.DuckDbQueryEngine;
import org.analyticschatbot.local.duckdb.DuckDbSettings;
import org.analyticschatbot.local.duckdb.TableSource;
import org.analyticschatbot.local.duckdb.catalog.ChatbotFile;
import org.analyticschatbot.local.duckdb.catalog.DuckDbCatalog;
import org.analyticschatbot.local.duckdb.catalog.SchemaFile;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.local.duckdb.query.DuckDbEngineCheck;
import org.analyticschatbot.local.duckdb.query.QueriesAtWork;
import org.analyticschatbot.local.duckdb.query.QueryLimits;
import org.analyticschatbot.local.trial.EngineTrial;
import org.analyticschatbot.local.trial.QueryEnds;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.planning.vote.Trial;
import org.analyticschatbot.texttosql.rules.RuleBasedQueryPlanner;

/** Files, or the demo data, in DuckDB, asked about by rules. */
final class DuckDbData implements LocalData {

    private final DuckDbDatabase database;
    private final DuckDbCatalog catalog;
    private final DuckDbQueryEngine engine;
    private final EngineCheck engineCheck;
    private final DuckDbQueryEngine trials;
    private final Trial trial;
    private final RuleBasedQueryPlanner planner = new RuleBasedQueryPlanner();

    private DuckDbData(
            DuckDbDatabase database,
            DuckDbCatalog catalog,
            QueryLimits limits,
            QueriesAtWork atWork,
            Consumer<String> queryEnded) {
        this.database = database;
        this.catalog = catalog;
        this.engine = new DuckDbQueryEngine(database::connect, limits, atWork, queryEnded);
        this.engineCheck = new DuckDbEngineCheck(database::connect);
        QueryEnds ends = new QueryEnds();
        this.trials = new DuckDbQueryEngine(
                database::connect, new QueryLimits(limits.concurrent(), limits.concurrent()), atWork, ends);
        this.trial = new EngineTrial(trials, ends);
    }

    static LocalData open(LocalSettings settings, Consumer<String> queryEnded) {
        Path folder = settings.data();
        if (folder == null) {
            DemoTables demo = DemoTables.until(LocalDate.ofInstant(LocalAdapters.CLOCK.instant(), settings.zone()));
            return open(settings, new KeptDemo(demo, settings.demoFolder()), DemoTables::catalog, queryEnded);
        }
        if (!Files.isReadable(folder)) {
            throw new StartException(Reason.DATA, "There is no readable data at " + folder + ": correct --data DIR");
        }
        return open(settings, TableSource.files(folder), files -> catalog(files, folder), queryEnded);
    }

    private static LocalData open(
            LocalSettings settings,
            TableSource tables,
            Function<DuckDbDatabase, DuckDbCatalog> survey,
            Consumer<String> queryEnded) {
        DuckDbDatabase database = DuckDbDatabase.open(duckDb(settings), tables, MacroLibrary::install);
        QueryLimits limits = new QueryLimits(settings.engine().concurrentQueries(), QueryLimits.DEFAULT.keptResults());
        QueriesAtWork atWork = new QueriesAtWork(settings.queriesAtWorkFolder());
        return new DuckDbData(database, survey.apply(database), limits, atWork, queryEnded);
    }

    private static DuckDbCatalog catalog(DuckDbDatabase files, Path folder) {
        return DuckDbCatalog.of(files, SchemaFile.beside(folder), ChatbotFile.beside(folder));
    }

    private static DuckDbSettings duckDb(LocalSettings settings) {
        EngineSettings engine = settings.engine();
        DuckDbSettings defaults = DuckDbSettings.of(settings.engineFolder());
        return new DuckDbSettings(
                defaults.workFolder(),
                Objects.requireNonNullElse(engine.memoryBytes(), defaults.memoryLimitBytes()),
                Objects.requireNonNullElse(engine.threads(), defaults.threads()),
                defaults.spillLimitBytes(),
                defaults.timeZone());
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public QueryEngine queryEngine() {
        return engine;
    }

    @Override
    public int queriesRunning() {
        return engine.running() + trials.running();
    }

    @Override
    public QueryPlanner queryPlanner() {
        return planner;
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return planner;
    }

    @Override
    public EngineCheck engineCheck() {
        return engineCheck;
    }

    @Override
    public Trial trial() {
        return trial;
    }

    @Override
    public LoadReport loadReport() {
        LoadReport loaded = database.loadReport();
        return new LoadReport(
                loaded.tables(),
                loaded.renamings(),
                Stream.concat(loaded.problems().stream(), catalog.problems().stream())
                        .toList());
    }

    @Override
    public void close() {
        trials.close();
        engine.close();
        database.close();
    }
}
