package org.analyticschatbot.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessFilePolicyTest {

    @TempDir
    private Path folder;

    private long seconds;

    @Test
    void a_change_of_the_file_is_in_force_at_once() throws IOException {
        AccessFilePolicy policy = new AccessFilePolicy(write("rules: [{user: ada, tables: [orders]}]"));
        assertThat(mayUse(policy, "stores")).isFalse();

        write("rules: [{user: ada, tables: [stores]}]");

        assertThat(mayUse(policy, "stores")).isTrue();
        assertThat(mayUse(policy, "orders")).isFalse();
    }

    @Test
    void a_catalog_is_cut_down_to_what_the_file_allows_now() throws IOException {
        AccessFilePolicy policy = new AccessFilePolicy(write("rules: [{user: ada, tables: [orders]}]"));
        Schema schema = new Schema(List.of(table("orders"), table("stores")), List.of());
        write("rules: [{user: ada, tables: [stores]}]");

        assertThat(policy.visible(schema, new Asker("local", "ada"), ReplyAddress.pull())
                        .tableNames())
                .containsExactly(TableName.of("stores"));
    }

    @Test
    void a_fault_leaves_the_last_good_policy_in_force() throws IOException {
        Path file = write("rules: [{user: ada, tables: [orders]}]");
        AccessFilePolicy policy = new AccessFilePolicy(file);

        write("rules: [{user: ada, tables: orders}]");
        assertThat(mayUse(policy, "orders")).isTrue();

        Files.delete(file);
        assertThat(mayUse(policy, "orders")).isTrue();
        assertThat(mayUse(policy, "stores")).isFalse();
    }

    @Test
    void without_a_good_policy_it_does_not_start() throws IOException {
        Path faulty = write("rules:\n  - user: ada\n");

        assertThatThrownBy(() -> new AccessFilePolicy(faulty))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("line 2: A rule needs tables");
        assertThatThrownBy(() -> new AccessFilePolicy(folder.resolve("none.yaml")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot be read");
    }

    /** Each time a second later, since file systems do not tell quick changes apart. */
    private Path write(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("access.yaml"), yaml);
        seconds++;
        return Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * seconds));
    }

    private static boolean mayUse(AccessFilePolicy policy, String table) {
        return policy.mayUse(TableName.of(table), new Asker("local", "ada"), ReplyAddress.pull());
    }

    private static TableSchema table(String name) {
        return new TableSchema(TableName.of(name), null, List.of(), List.of(), null);
    }
}
