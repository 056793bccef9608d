package org.analyticschatbot.aws.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.analyticschatbot.aws.s3.InMemoryVersionedObject;
import org.analyticschatbot.aws.s3.StoredText;
import org.analyticschatbot.aws.s3.VersionedObject.Stored;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

final class StoredAccessPolicyTest {

    private final InMemoryVersionedObject object = new InMemoryVersionedObject();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final StoredAccessPolicy policy = new StoredAccessPolicy(new StoredText(object, () -> now));

    @Test
    void a_change_is_in_force_half_a_minute_later() {
        put("rules: [{user: ada, tables: [orders]}]");
        assertThat(mayUse("orders")).isTrue();
        put("rules: [{user: ada, tables: [stores]}]");

        pass(Duration.ofSeconds(29));
        assertThat(mayUse("stores")).isFalse();
        pass(Duration.ofSeconds(1));

        assertThat(mayUse("stores")).isTrue();
        assertThat(mayUse("orders")).isFalse();
    }

    @Test
    void a_fault_and_a_store_out_of_reach_leave_the_last_good_policy_in_force() {
        put("rules: [{user: ada, tables: [orders]}]");
        assertThat(mayUse("orders")).isTrue();

        put("rules: [{user: ada, tables: stores}]");
        pass(Duration.ofMinutes(1));
        assertThat(mayUse("orders")).isTrue();

        object.breakDown();
        pass(Duration.ofMinutes(1));
        assertThat(mayUse("orders")).isTrue();
    }

    @Test
    void without_a_good_policy_nobody_may_use_anything() {
        assertThatThrownBy(() -> mayUse("orders")).isInstanceOf(InfrastructureException.class);
        put("rules: 7");
        pass(Duration.ofMinutes(1));

        assertThatThrownBy(() -> mayUse("orders")).isInstanceOf(InfrastructureException.class);
    }

    private void put(String text) {
        String version = object.readIfOther(null).map(Stored::version).orElse(null);
        assertThat(object.replace(text.getBytes(StandardCharsets.UTF_8), version))
                .isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private boolean mayUse(String table) {
        return policy.mayUse(TableName.of(table), new Asker("T1", "ada"), ReplyAddress.pull());
    }
}
