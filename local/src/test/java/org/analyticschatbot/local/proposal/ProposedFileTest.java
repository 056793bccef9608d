package org.analyticschatbot.local.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.semantics.file.Described;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.catalog.ChatbotFile;
import org.analyticschatbot.local.duckdb.catalog.DuckDbCatalog;
import org.analyticschatbot.local.duckdb.catalog.SchemaFile;
import org.analyticschatbot.local.duckdb.query.DuckDbEngineCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProposedFileTest {

    @TempDir
    private Path folder;

    private DataFiles files;

    @BeforeEach
    void data() {
        files = new DataFiles(folder)
                .with(
                        "customers.csv",
                        "customer_id,nm,email,reach",
                        "1,Ann,a@example.org,ann@example.org",
                        "2,Bob,,bob@example.org",
                        "3,Cem,,c@example.org")
                .with(
                        "cust_ord.csv",
                        "id,cust_cd,ord_dt,net amt,qty,\"odd \"\"name\"\": yes\"",
                        "10,1,2025-01-01,5.5,1,a",
                        "11,2,2025-01-02,7.5,2,b",
                        "12,2,2025-01-03,1.5,2,c")
                .with("plain.csv", "id,colour", "1,red", "2,blue");
    }

    @Test
    void joins_names_privacy_and_sums_are_proposed() {
        assertThat(proposed().lines().map(String::strip))
                .contains(
                        "synonyms: [customer order]",
                        "description: Customer code",
                        "synonyms: [order date]",
                        "private: true  # by its name",
                        "private: true  # by its values",
                        "- from: \"cust_ord.cust_cd\"",
                        "to: \"customers.customer_id\"  # 100 % of the values are found there",
                        "- name: total net amount",
                        "expression: \"sum(\\\"net amt\\\")\"",
                        "- name: total quantity")
                .noneMatch(line -> line.startsWith("colour") || line.startsWith("plain"));
    }

    @Test
    void what_is_proposed_reads_without_a_problem() {
        try (DuckDbDatabase database = files.openWithMacros()) {
            Schema schema = catalog(database).schema();

            Described described =
                    SemanticFile.of(proposed()).over(schema, new DuckDbEngineCheck(database::connect)::complaint);

            assertThat(described.problems()).isEmpty();
            assertThat(described.schema().foreignKeys()).anyMatch(key -> key.confidence() == 1);
            assertThat(described.schema().semantics().metrics()).hasSize(2);
        }
    }

    @Test
    void what_is_written_down_is_not_proposed_again() {
        files.with("chatbot.yaml", proposed());

        assertThat(proposed())
                .startsWith("# Names and values of this data suggest nothing.")
                .hasLineCount(1);
    }

    private String proposed() {
        try (DuckDbDatabase database = files.openWithMacros()) {
            return ProposedFile.of(
                    database,
                    catalog(database).schema(),
                    ChatbotFile.beside(folder).said());
        }
    }

    private DuckDbCatalog catalog(DuckDbDatabase database) {
        return DuckDbCatalog.of(database, SchemaFile.beside(folder), ChatbotFile.beside(folder));
    }
}
