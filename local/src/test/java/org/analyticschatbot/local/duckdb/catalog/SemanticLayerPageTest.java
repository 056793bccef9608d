package org.analyticschatbot.local.duckdb.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What docs/semantic-layer.md shows is read without a complaint, by the bot and by an editor. */
final class SemanticLayerPageTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void the_example_is_read() throws IOException {
        DuckDbCatalog catalog = catalog(example());
        Schema schema = catalog.schema();

        assertThat(catalog.problems()).isEmpty();
        assertThat(schema.semantics().metrics()).extracting(Metric::name).containsExactly("revenue", "average basket");
        assertThat(schema.semantics().verifiedQuestions()).hasSize(1);
        assertThat(schema.foreignKeys()).hasSize(1);
    }

    @Test
    void the_example_is_what_the_schema_for_editors_describes() throws IOException {
        assertThat(faults(example())).isEmpty();
    }

    @Test
    void the_schema_for_editors_finds_what_the_reader_refuses() throws IOException {
        for (String wrong : List.of(
                "tabels: {}",
                "fiscal_year: {first_month: 13}",
                "tables: {orders: {columns: {status: {private: maybe}}}}",
                "metrics: [{name: revenue, table: orders}]",
                "joins: [{from: orders, to: customers.id}]",
                "verified_questions: [{question: How many?}]")) {
            assertThat(faults(wrong)).as(wrong).isNotEmpty();
            assertThat(catalog(wrong).problems()).as(wrong).isNotEmpty();
        }
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCS.resolve("semantic-layer.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private static List<Error> faults(String yaml) throws IOException {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("chatbot.schema.json")), InputFormat.JSON)
                .validate(new JsonMapper().valueToTree(content));
    }

    private DuckDbCatalog catalog(String yaml) {
        DataFiles files = new DataFiles(folder)
                .with("orders.csv", "id,cust,amount,status,rgn_cd,contact", "1,7,10.5,paid,EU,Ann")
                .with("customers.csv", "id,name,email", "7,Acme,office@example.org")
                .with("chatbot.yaml", yaml);
        try (DuckDbDatabase database = files.openWithMacros()) {
            return DuckDbCatalog.of(database, SchemaFile.beside(folder), ChatbotFile.beside(folder));
        }
    }
}
