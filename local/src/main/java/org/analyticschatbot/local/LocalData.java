package org.analyticschatbot.local;

import java.util.function.Consumer;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.planning.vote.Trial;

/** The data, and what understands questions about it. */
public interface LocalData extends AutoCloseable {

    Catalog catalog();

    QueryEngine queryEngine();

    QueryPlanner queryPlanner();

    SuggestedQuestions suggestedQuestions();

    /** Whether the engine would take a query. */
    EngineCheck engineCheck();

    /** Runs a query only to see what it gives. */
    Trial trial();

    /** Queries at work in the engine, those included that are being stopped. */
    int queriesRunning();

    /** What became of each file. */
    LoadReport loadReport();

    @Override
    void close();

    /** The files of the data folder, or else the demo data, in DuckDB. */
    static Source ofSettings() {
        return DuckDbData::open;
    }

    /** Opens the data of the settings. */
    @FunctionalInterface
    interface Source {

        /**
         * @param queryEnded takes the id of each query that ends; never blocks, never throws
         * @throws StartException if there is no data
         */
        LocalData open(LocalSettings settings, Consumer<String> queryEnded);
    }
}
