package org.analyticschatbot.local.duckdb.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.CatalogContract;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbCatalogContractTest extends CatalogContract {

    @TempDir
    private Path folder;

    @Override
    protected Catalog catalog() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), "customer_id,email\n1,a@example.org\n2,b@example.org\n");
        Files.writeString(folder.resolve("orders.csv"), "order_id,customer_id\n10,1\n11,1\n12,2\n");
        try (DuckDbDatabase database = DataFiles.open(folder)) {
            return DuckDbCatalog.of(database, SchemaFile.beside(folder), ChatbotFile.beside(folder));
        }
    }
}
