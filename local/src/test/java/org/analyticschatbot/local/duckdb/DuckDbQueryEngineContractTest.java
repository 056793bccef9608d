package org.analyticschatbot.local.duckdb;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryEngineContract;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.analyticschatbot.local.duckdb.query.QueriesAtWork;
import org.analyticschatbot.local.duckdb.query.QueryLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbQueryEngineContractTest extends QueryEngineContract {

    @TempDir
    private Path folder;

    private @Nullable DuckDbDatabase database;
    private @Nullable DuckDbQueryEngine engine;

    @Override
    protected QueryEngine engine(Consumer<String> onEnded) throws IOException {
        Files.writeString(folder.resolve("sales.csv"), "region,orders\nEU,3\nUS,2\n");
        DuckDbDatabase opened = DuckDbDatabase.open(
                DuckDbSettings.of(DataFiles.workFolder()), TableSource.files(folder), MacroLibrary::install);
        DuckDbQueryEngine started = new DuckDbQueryEngine(
                opened::connect, QueryLimits.DEFAULT, new QueriesAtWork(folder.resolve("at-work")), onEnded);
        database = opened;
        engine = started;
        return started;
    }

    @AfterEach
    void close() {
        requireNonNull(engine).close();
        requireNonNull(database).close();
    }
}
