package org.analyticschatbot.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.junit.jupiter.api.Test;

final class AccessFileTest {

    private static final String FILE = """
            contact: "#data-help"
            groups:
              finance: [U1, U2]
            rules:
              - channel: C1
                tables: [orders, "sales.*"]
              - group: finance
                tables: [payroll]
              - user: "*"
                tables: [stores]
              - user: U9
                tables: ["*"]
            """;

    private static final TableName PAYROLL = TableName.of("payroll");
    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName STORES = TableName.of("stores");

    private final AccessPolicy policy = valid(FILE);

    @Test
    void in_a_channel_everybody_may_use_what_the_channel_may_and_nobody_more() {
        assertThat(policy.mayUse(ORDERS, user("U1"), channel("C1"))).isTrue();
        assertThat(policy.mayUse(ORDERS, user("U7"), channel("C1"))).isTrue();
        assertThat(policy.mayUse(new TableName("sales", "Q3"), user("U7"), channel("C1")))
                .isTrue();
        assertThat(policy.mayUse(PAYROLL, user("U1"), channel("C1"))).isFalse();
        assertThat(policy.mayUse(ORDERS, user("U9"), channel("C2"))).isFalse();
    }

    @Test
    void in_private_each_may_use_their_own_and_their_groups() {
        assertThat(policy.mayUse(PAYROLL, user("U2"), direct())).isTrue();
        assertThat(policy.mayUse(PAYROLL, user("U3"), direct())).isFalse();
        assertThat(policy.mayUse(STORES, user("U3"), direct())).isTrue();
        assertThat(policy.mayUse(PAYROLL, user("U9"), ReplyAddress.pull())).isTrue();
    }

    @Test
    void a_dot_in_a_pattern_is_a_dot() {
        AccessPolicy dotted = valid("rules: [{user: U1, tables: [sales.q3]}]");

        assertThat(dotted.mayUse(new TableName("sales", "q3"), user("U1"), direct()))
                .isTrue();
        assertThat(dotted.mayUse(TableName.of("salesxq3"), user("U1"), direct()))
                .isFalse();
    }

    @Test
    void an_empty_file_allows_nothing() {
        assertThat(valid("").mayUse(ORDERS, user("U1"), direct())).isFalse();
    }

    @Test
    void it_says_who_grants_access() {
        assertThat(policy.contact()).isEqualTo("#data-help");
        assertThat(valid("").contact()).isEmpty();
    }

    @Test
    void every_fault_is_reported_with_its_line() {
        assertThat(problems("""
                contakt: me
                rules:
                  - channel: C1
                  - user: U1
                    channel: C1
                    tables: [orders]
                  - group: finance
                    tables: orders
                  - just words
                """))
                .containsExactly(
                        new YamlProblem(1, "Unknown name contakt; known are contact, groups, rules"),
                        new YamlProblem(3, "A rule needs tables, such as tables: [orders]"),
                        new YamlProblem(4, "A rule needs exactly one of channel, user and group"),
                        new YamlProblem(7, "There is no group finance under groups"),
                        new YamlProblem(8, "Here should be a list, such as [a, b]"),
                        new YamlProblem(9, "Here should be names with values, such as name: value"));
    }

    @Test
    void what_is_no_yaml_is_reported_with_its_line() {
        assertThat(problems("rules:\n  - user: U1\n   tables: [a]\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    private static AccessPolicy valid(String yaml) {
        return switch (AccessFile.read(yaml)) {
            case AccessFile.Read.Valid(AccessPolicy policy) -> policy;
            case AccessFile.Read.Invalid(List<YamlProblem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<YamlProblem> problems(String yaml) {
        return ((AccessFile.Read.Invalid) AccessFile.read(yaml)).problems();
    }

    private static Asker user(String id) {
        return new Asker("T1", id);
    }

    private static ReplyAddress channel(String id) {
        return new ReplyAddress("slack", id, "1700.1", Map.of());
    }

    private static ReplyAddress direct() {
        return new ReplyAddress("slack", "D1", "1700.1", Map.of(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY));
    }
}
