package org.analyticschatbot.aws.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;
import org.junit.jupiter.api.Test;

final class DeploymentTest {

    private final List<String> tokens = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private Map<String, String> secret = Map.of("TOKEN", "first");
    private boolean isBroken;
    private final Deployment deployment = new Deployment(
            Map.of("TOKEN", "of the environment", "TABLE", "requests"), this::secret, this::build, () -> now);

    @Test
    void the_secret_wins_over_the_environment_and_is_read_once_for_a_while() {
        Parts parts = deployment.get();

        assertThat(deployment.get()).isSameAs(parts);
        assertThat(tokens).containsExactly("first requests");
    }

    @Test
    void a_rotated_secret_is_in_force_within_five_minutes() {
        Parts before = deployment.get();
        secret = Map.of("TOKEN", "second");

        now = now.plus(Duration.ofMinutes(4));
        assertThat(deployment.get()).isSameAs(before);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(deployment.get()).isNotSameAs(before);
        assertThat(tokens).containsExactly("first requests", "second requests");
    }

    @Test
    void an_unchanged_secret_changes_nothing() {
        Parts before = deployment.get();

        now = now.plus(Duration.ofHours(1));

        assertThat(deployment.get()).isSameAs(before);
    }

    @Test
    void a_secret_that_cannot_be_read_or_used_leaves_everything_as_it_was() {
        Parts before = deployment.get();
        isBroken = true;
        now = now.plus(Duration.ofHours(1));
        assertThat(deployment.get()).isSameAs(before);

        isBroken = false;
        secret = Map.of("TOKEN", "faulty");
        now = now.plus(Duration.ofHours(1));
        assertThat(deployment.get()).isSameAs(before);

        secret = Map.of("TOKEN", "mended");
        now = now.plus(Duration.ofHours(1));
        assertThat(deployment.get()).isNotSameAs(before);
    }

    @Test
    void what_is_forgotten_is_made_anew_of_the_secret_as_it_is_then() {
        Parts before = deployment.get();
        secret = Map.of("TOKEN", "second");

        deployment.forget();

        assertThat(deployment.get()).isNotSameAs(before);
        assertThat(tokens).containsExactly("first requests", "second requests");
    }

    @Test
    void without_a_first_secret_there_is_nothing_to_work_with() {
        isBroken = true;

        assertThatThrownBy(deployment::get).isInstanceOf(InfrastructureException.class);
        isBroken = false;
        assertThat(deployment.get()).isNotNull();
    }

    private Map<String, String> secret() {
        if (isBroken) {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "not to be read");
        }
        return secret;
    }

    private Parts build(Variables variables) {
        String token = variables.text("TOKEN").orElseThrow();
        if (token.equals("faulty")) {
            throw new SettingException("faulty");
        }
        tokens.add(token + " " + variables.text("TABLE").orElseThrow());
        return mock(Parts.class);
    }
}
