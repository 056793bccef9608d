package org.analyticschatbot.aws.glue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.aws.glue.tables.NamedKeys;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import software.amazon.awssdk.services.glue.GlueClient;

/** Reads all tables of databases as for a snapshot, and writes none. */
public final class CatalogProbe {

    private final GlueClient glue;
    private final List<String> databases;

    public CatalogProbe(GlueClient glue, List<String> databases) {
        this.glue = glue;
        this.databases = databases;
    }

    /**
     * What was found.
     *
     * @param faults what is wrong with the owner's words in parameters, each as a sentence
     */
    public record Found(Schema schema, List<String> faults) {

        public Found {
            faults = List.copyOf(faults);
        }
    }

    /** @throws InfrastructureException if Glue does not answer */
    public Found read() {
        List<String> faults = new ArrayList<>();
        GlueSettings settings = new GlueSettings(databases, false, Duration.ZERO);
        List<TableSchema> tables = new GlueCrawl(glue, settings, faults::add).all();
        return new Found(new Schema(tables, NamedKeys.among(tables)), faults);
    }
}
