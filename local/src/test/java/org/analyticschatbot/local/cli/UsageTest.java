package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {

    @Test
    void help_names_the_commands_the_options_and_the_exit_codes() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Usage: chatbot", "ask", "tables", "describe", "serve", "--data", "--port", "--open");
        assertThat(run.out()).contains("Exit codes:", "3   the bot asks back, or cannot answer that question");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "ask", "tables", "describe"})
    void each_command_has_help_that_names_the_common_options(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: chatbot " + command, "--data=DIR", "--debug");
    }

    @Test
    void the_version_is_one_line() {
        Run run = Run.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1).allMatch(line -> line.startsWith("chatbot "));
    }

    @Test
    void an_unknown_command_is_named_in_two_lines_without_a_stack_trace() {
        Run run = Run.of("aks");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "chatbot: Unmatched argument at index 0: 'aks'",
                        "Run \"chatbot --help\" to see how it is used.");
    }

    @Test
    void what_a_command_misses_is_named_with_its_own_help() {
        Run run = Run.of("ask", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("QUESTION", "Run \"chatbot ask --help\"");
    }

    @Test
    void an_escape_sequence_in_an_argument_does_not_reach_the_terminal() {
        Run run = Run.of("serve", "--port", "\u001b[2J");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("␛[2J").doesNotContain("\u001b");
    }

    @Test
    void a_port_that_cannot_be_is_a_wrong_setting() {
        Run run = Run.of("--port", "70000");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("chatbot: ").contains("70000");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_stack_trace_is_shown_on_demand_only() {
        assertThat(Run.of("--port", "70000").err()).doesNotContain("\tat ");
        assertThat(Run.of("--debug", "--port", "70000").err()).contains("\tat ");
        assertThat(Run.of("serve", "--port", "70000", "--debug").err()).contains("\tat ");
    }
}
