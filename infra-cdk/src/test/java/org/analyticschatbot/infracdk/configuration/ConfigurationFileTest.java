package org.analyticschatbot.infracdk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile.Problem;
import org.analyticschatbot.infracdk.configuration.ConfigurationFile.Read;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest {

    private static final Path FOLDER = Path.of("deployment");
    private static final String SHORTEST = """
            databases: [sales]
            data: {locations: [lake]}
            code: {acknowledge: a.zip, work: w.zip}
            """;

    @Test
    void what_has_a_default_may_be_left_out() {
        Configuration configuration = valid(SHORTEST);

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        "",
                        List.of("sales"),
                        new DataLake(List.of("lake"), List.of()),
                        new Workgroup.Own(10_000_000_000L),
                        null,
                        new Platforms(false, false),
                        new Rest.Off(),
                        null,
                        null,
                        new Retention(90, 30, true),
                        10,
                        Map.of(),
                        null,
                        new EncryptionKey.OfAws(),
                        null,
                        null,
                        Map.of(),
                        new CodeAssets(FOLDER.resolve("a.zip"), FOLDER.resolve("w.zip"))));
    }

    @Test
    void an_existing_workgroup_is_named_with_where_it_puts_results() {
        assertThat(valid(SHORTEST + "workgroup: {existing: analysts, output: results/analysts}")
                        .workgroup())
                .isEqualTo(new Workgroup.Existing("analysts", "results/analysts"));
    }

    @Test
    void what_is_kept_is_encrypted_with_a_key_that_is_made_or_there() {
        String arn = "arn:aws:kms:eu-central-1:111122223333:key/0d990263-018e-4e65-a703-eff731de951e";

        assertThat(valid(SHORTEST + "key: new").key()).isEqualTo(new EncryptionKey.New());
        assertThat(valid(SHORTEST + "key: " + arn).key()).isEqualTo(new EncryptionKey.Existing(arn));
        assertThat(invalid(SHORTEST + "key: " + arn.replace("key/", "alias/")))
                .extracting(Problem::field)
                .containsExactly("key");
    }

    @Test
    void a_name_of_its_own_is_entered_in_a_zone_or_elsewhere() {
        String certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/abc";
        String domain = SHORTEST + "domain: {name: bot.example.com, certificate: \"" + certificate + "\"";

        assertThat(valid(domain + "}").domain()).isEqualTo(new Domain("bot.example.com", certificate, null));
        assertThat(valid(domain + ", zone_id: Z1, zone_name: example.com}").domain())
                .isEqualTo(new Domain("bot.example.com", certificate, new Domain.Zone("Z1", "example.com")));
    }

    @Test
    void each_fault_of_a_name_of_its_own_is_told() {
        assertThat(invalid(SHORTEST + """
                        domain:
                          name: https://bot.example.com
                          certificate: abc
                          zone_name: example.org
                        """))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "line 5: domain.name should be a name such as bot.example.com",
                        "line 6: domain.certificate should be the ARN of a certificate of ACM, in the stack's region",
                        "line 5: domain.zone_id is missing: the id of the zone of Route 53");
        assertThat(invalid(SHORTEST + "domain: {zone_id: Z1}"))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("domain.name", "domain.certificate", "domain.zone_name");
        assertThat(invalid(SHORTEST + """
                        domain:
                          name: bot.example.com
                          certificate: arn:aws:acm:eu-central-1:111122223333:certificate/abc
                          zone_id: Z1
                          zone_name: ample.com
                        """))
                .extracting(Problem::toString)
                .containsExactly("line 8: domain.zone_name should be what the name ends with");
    }

    @Test
    void a_budget_is_for_what_has_a_tag_or_for_the_whole_account() {
        assertThat(valid(SHORTEST + "tags: {project: bot}\nbudget: {dollars: 200, tag: project}")
                        .budget())
                .isEqualTo(new Budget(200, "project"));
        assertThat(valid(SHORTEST + "budget: {dollars: 200}").budget()).isEqualTo(new Budget(200, null));
    }

    @Test
    void the_price_of_bytes_is_that_of_the_functions() {
        assertThat(valid(SHORTEST).dollarsPerTerabyte()).isEqualByComparingTo("5");
        assertThat(valid(SHORTEST + "settings: {CHATBOT_DOLLARS_PER_TERABYTE: 6.75}")
                        .dollarsPerTerabyte())
                .isEqualByComparingTo("6.75");
    }

    @Test
    void a_file_is_one_object_that_people_keep_in_the_bucket() {
        for (String key : List.of("chatbot.yaml", "semantics/v2_chatbot-a.yaml")) {
            String settings = "settings: {CHATBOT_SEMANTIC_FILE: \"" + key + "\"}";
            assertThat(valid(SHORTEST + settings).settings()).containsEntry("CHATBOT_SEMANTIC_FILE", key);
        }
        for (String key :
                List.of("*", "semantics/*.yaml", "/chatbot.yaml", "semantics/", "catalog/chatbot.yaml", "a b")) {
            assertThat(invalid(SHORTEST + "settings:\n  CHATBOT_ACCESS_FILE: \"" + key + "\""))
                    .extracting(Problem::toString)
                    .containsExactly("line 5: settings.CHATBOT_ACCESS_FILE should be the key of a file in the bucket,"
                            + " such as files/chatbot.yaml, and not under results/, catalog/, athena/");
        }
    }

    @Test
    void a_stage_ends_names() {
        assertThat(valid(SHORTEST).named("PromptRequests")).isEqualTo("PromptRequests");
        assertThat(valid(SHORTEST + "stage: test").named("PromptRequests")).isEqualTo("PromptRequests-test");
    }

    @Test
    void each_fault_is_told_with_its_line_and_name() {
        assertThat(invalid("""
                        databases: sales
                        data:
                          locations: ["s3://lake/*"]
                          keys: [key]
                        workgroup:
                          existing: analysts
                          cutoff_gigabytes: 5
                        model:
                          provider: bedrock
                        slack: on
                        rest:
                          authorizer: jwt
                        retention:
                          result_days: 0
                          log_days: 31
                          keep_data: maybe
                        concurrency: 1
                        settings:
                          PATH: /bin
                          CHATBOT_BUCKET: mine
                          CHATBOT_SLACK_BOT_TOKEN: xoxb-1
                          CHATBOT_DOLLARS_PER_TERABYTE: cheap
                        secret: chatbot
                        key: alias/chatbot
                        alarm_email: nobody
                        stage: Test Stage
                        colour: blue
                        code:
                          work: w.zip
                        budget:
                          dollars: much
                          tag: project
                        """))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "line 1: databases should be a list, such as [a, b]",
                        "line 1: databases should name at least one database of Glue, such as [sales]",
                        "line 3: data.locations should be buckets or folders of them, without s3:// and *",
                        "line 4: data.keys should be ARNs",
                        "line 7: workgroup.cutoff_gigabytes is for a new workgroup; set it in the existing one",
                        "line 6: workgroup.output is missing: where the workgroup puts results, such as my-bucket/athena",
                        "line 9: model.name is missing: as the provider calls it",
                        "line 9: model.resources should be the ARNs of what of Bedrock is invoked: the profile, and its models",
                        "line 10: slack should be true or false",
                        "line 12: rest.audiences should name at least one audience of the tokens",
                        "line 12: rest.issuer is missing: the address of the issuer, as in its tokens",
                        "line 14: retention.result_days should be a whole number from 1",
                        "line 15: retention.log_days should be one of [7, 30, 90, 180, 365]",
                        "line 16: retention.keep_data should be true or false",
                        "line 17: concurrency should be from 2 to 1000",
                        "line 19: settings.PATH is no variable of the bot",
                        "line 20: settings.CHATBOT_BUCKET is set by the stack",
                        "line 21: settings.CHATBOT_SLACK_BOT_TOKEN belongs in the secret",
                        "line 22: settings.CHATBOT_DOLLARS_PER_TERABYTE should be a price in dollars, such as 5",
                        "line 23: secret should be the ARN of a secret of Secrets Manager",
                        "line 24: key should be new or the ARN of a key of KMS, such as arn:aws:kms:eu-central-1:111122223333:key/0d990263-…",
                        "line 25: alarm_email should be an e-mail address",
                        "line 26: stage should be 20 small letters, digits and dashes at most",
                        "line 27: colour is unknown; known are stage, databases, data, workgroup, model, slack, teams, rest,"
                                + " domain, web, retention, concurrency, settings, secret, key, alarm_email, budget, tags, code",
                        "line 29: code.acknowledge is missing: the path of the slim package",
                        "line 31: budget.dollars should be a whole number from 1",
                        "line 32: budget.tag should be the name of one of the tags");
    }

    @Test
    void the_web_chat_is_there_where_people_can_sign_in() {
        String rest = "rest: {authorizer: jwt, issuer: 'https://login.example.com', audiences: [a]}\n";

        assertThat(valid(SHORTEST + rest + "web: {client_id: page}").web())
                .isEqualTo(new Web("page", "openid", List.of(), null, null));
        assertThat(invalid(SHORTEST + "rest: {authorizer: iam}\nweb: {client_id: page}"))
                .extracting(Problem::toString)
                .containsExactly("line 5: web.client_id needs rest.authorizer jwt and a rest.issuer that starts with"
                        + " https://, where people sign in");
    }

    @Test
    void each_fault_of_the_web_chat_is_told() {
        assertThat(invalid(SHORTEST + """
                        rest: {authorizer: jwt, issuer: 'https://login.example.com', audiences: [a]}
                        web:
                          domain:
                            name: https://chat.example.com/
                            certificate: arn:aws:acm:eu-central-1:111122223333:certificate/1
                          web_acl: arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/chat/1
                          sign_in_origins: [https://login.example.com/path]
                          colour: blue
                        """))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "line 6: web.client_id is missing: under which the issuer knows the page",
                        "line 7: web.domain.name should be a name such as bot.example.com",
                        "line 8: web.domain.certificate should be the ARN of a certificate of ACM, in us-east-1",
                        "line 9: web.web_acl should be the ARN of a web ACL for CloudFront, in us-east-1",
                        "line 10: web.sign_in_origins should be origins, such as [https://login.example.com]",
                        "line 11: web.colour is unknown; known are client_id, scope, sign_in_origins, domain, web_acl");
    }

    @Test
    void the_page_has_a_name_like_that_of_the_api() {
        String certificate = "arn:aws:acm:us-east-1:111122223333:certificate/1";

        assertThat(valid(SHORTEST + """
                                rest: {authorizer: jwt, issuer: 'https://login.example.com', audiences: [a]}
                                web:
                                  client_id: page
                                  domain:
                                    name: chat.example.com
                                    certificate: %s
                                    zone_id: Z1
                                    zone_name: example.com
                                """.formatted(certificate)).web())
                .extracting(Web::domain)
                .isEqualTo(new Domain("chat.example.com", certificate, new Domain.Zone("Z1", "example.com")));
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(invalid("databases: [sales\ndata: {")).containsExactly(new Problem(2, "", "this is no YAML"));
    }

    @Test
    void an_empty_file_tells_what_is_missing() {
        assertThat(invalid("")).extracting(Problem::field).contains("databases", "data.locations", "code.work");
    }

    private static Configuration valid(String yaml) {
        return switch (ConfigurationFile.read(yaml, FOLDER)) {
            case Read.Valid(Configuration configuration) -> configuration;
            case Read.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> invalid(String yaml) {
        return switch (ConfigurationFile.read(yaml, FOLDER)) {
            case Read.Valid(Configuration configuration) -> throw new AssertionError(configuration);
            case Read.Invalid(List<Problem> problems) -> problems;
        };
    }
}
