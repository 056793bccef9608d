package org.analyticschatbot.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.analyticschatbot.core.access.AccessFile.Read;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

final class ReloadedAccessPolicyTest {

    private static final Asker ADA = new Asker("local", "ada");
    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName STORES = TableName.of("stores");

    @Test
    void the_policy_of_the_moment_decides() {
        AccessPolicy policy = changing(
                "rules: [{user: ada, tables: [orders]}]", "rules: [{user: ada, tables: [stores]}]", "contact: Bob");

        assertThat(policy.mayUse(ORDERS, ADA, ReplyAddress.pull())).isTrue();
        assertThat(policy.mayUse(ORDERS, ADA, ReplyAddress.pull())).isFalse();
        assertThat(policy.contact()).isEqualTo("Bob");
    }

    @Test
    void one_policy_decides_on_a_whole_catalog() {
        AccessPolicy policy = changing(
                "rules: [{user: ada, tables: [stores]}]", "rules: [{user: ada, tables: [orders]}]", "rules: []");
        Schema schema = new Schema(List.of(table(ORDERS), table(STORES)), List.of());

        assertThat(policy.visible(schema, ADA, ReplyAddress.pull()).tableNames())
                .containsExactly(STORES);
    }

    /** Another one each time it is looked up. */
    private static AccessPolicy changing(String... files) {
        Queue<AccessPolicy> policies = new ArrayDeque<>();
        for (String file : files) {
            policies.add(((Read.Valid) AccessFile.read(file)).policy());
        }
        return new ReloadedAccessPolicy() {

            @Override
            protected AccessPolicy current() {
                return policies.remove();
            }
        };
    }

    private static TableSchema table(TableName name) {
        return new TableSchema(name, null, List.of(), List.of(), null);
    }
}
