package org.analyticschatbot.infracdk.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From the names of a file to a configuration. */
final class ConfigurationReader {

    private static final long BYTES_OF_A_GIGABYTE = 1_000_000_000L;
    private static final int MOST_FUNCTIONS_OF_A_QUEUE = 1_000;

    private static final String[] NAMES = {
        "stage",
        "databases",
        "data",
        "workgroup",
        "model",
        "slack",
        "teams",
        "rest",
        "domain",
        "web",
        "retention",
        "concurrency",
        "settings",
        "secret",
        "key",
        "alarm_email",
        "budget",
        "tags",
        "code"
    };

    private static final String NEW_KEY = "new";
    private static final String EXAMPLE_KEY = "arn:aws:kms:eu-central-1:111122223333:key/0d990263-…";

    private final YamlSection file;
    private final Path folder;

    /** @param folder against which the paths in the file are resolved */
    ConfigurationReader(YamlSection file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    Configuration configuration() {
        file.allowOnly(NAMES);
        Map<String, String> tags = file.section("tags").texts();
        Rest rest = rest(file.section("rest", "authorizer", "issuer", "audiences"));
        return new Configuration(
                file.text(
                                "stage",
                                text -> text.matches("[a-z0-9-]{1,20}"),
                                "20 small letters, digits and dashes at most")
                        .orElse(""),
                databases(),
                data(),
                workgroup(),
                file.has("model") ? model(file.section("model", "provider", "name", "resources")) : null,
                new Platforms(file.flag("slack", false), file.flag("teams", false)),
                rest,
                file.has("domain") ? Domain.ofStack(file.section("domain")) : null,
                file.has("web") ? new WebReader(file.section("web")).web(rest) : null,
                retention(file.section("retention", "result_days", "log_days", "keep_data")),
                concurrency(),
                settings(),
                secret(),
                key(),
                alarmEmail(),
                file.has("budget") ? Budget.read(file.section("budget", "dollars", "tag"), tags.keySet()) : null,
                tags,
                code(file.section("code", "acknowledge", "work")));
    }

    private List<String> databases() {
        List<String> databases = file.list("databases");
        if (databases.isEmpty()) {
            file.report("databases", "should name at least one database of Glue, such as [sales]");
        }
        return databases;
    }

    private DataLake data() {
        YamlSection data = file.section("data", "locations", "keys");
        List<String> locations = data.list("locations");
        if (locations.isEmpty()) {
            data.report("locations", "should name the buckets of the data, such as [my-lake, other-lake/sales]");
        }
        if (locations.stream().anyMatch(location -> location.contains("*") || location.contains("://"))) {
            data.report("locations", "should be buckets or folders of them, without s3:// and *");
        }
        return new DataLake(locations, arns(data, "keys"));
    }

    private Workgroup workgroup() {
        YamlSection section = file.section("workgroup", "cutoff_gigabytes", "existing", "output");
        if (section.has("existing") && section.has("cutoff_gigabytes")) {
            section.report("cutoff_gigabytes", "is for a new workgroup; set it in the existing one");
        }
        return section.has("existing")
                ? new Workgroup.Existing(
                        section.required("existing", "the workgroup's name"),
                        section.required("output", "where the workgroup puts results, such as my-bucket/athena"))
                : new Workgroup.Own(section.count("cutoff_gigabytes", 10) * BYTES_OF_A_GIGABYTE);
    }

    private static Model model(YamlSection section) {
        Model model = new Model(
                section.required("provider", "bedrock, openai or anthropic"),
                section.required("name", "as the provider calls it"),
                arns(section, "resources"));
        if (model.provider().equals(Model.BEDROCK) && model.resources().isEmpty()) {
            section.report(
                    "resources", "should be the ARNs of what of Bedrock is invoked: the profile, and its models");
        }
        return model;
    }

    private static Rest rest(YamlSection section) {
        return switch (section.text("authorizer").orElse("off")) {
            case "off" -> new Rest.Off();
            case "iam" -> new Rest.Iam();
            case "jwt" -> jwt(section);
            default -> {
                section.report("authorizer", "should be jwt, iam or off");
                yield new Rest.Off();
            }
        };
    }

    private static Rest jwt(YamlSection section) {
        List<String> audiences = section.list("audiences");
        if (audiences.isEmpty()) {
            section.report("audiences", "should name at least one audience of the tokens");
        }
        return new Rest.Jwt(section.required("issuer", "the address of the issuer, as in its tokens"), audiences);
    }

    private static Retention retention(YamlSection section) {
        int logDays = section.count("log_days", 30);
        if (!Retention.LOG_DAYS.containsKey(logDays)) {
            section.report("log_days", "should be one of " + new TreeSet<>(Retention.LOG_DAYS.keySet()));
        }
        return new Retention(section.count("result_days", 90), logDays, section.flag("keep_data", true));
    }

    /** From 2 to 1,000: what Lambda takes for a queue. */
    private int concurrency() {
        int concurrency = file.count("concurrency", 10);
        if (concurrency < 2 || concurrency > MOST_FUNCTIONS_OF_A_QUEUE) {
            file.report("concurrency", "should be from 2 to " + MOST_FUNCTIONS_OF_A_QUEUE);
        }
        return concurrency;
    }

    private Map<String, String> settings() {
        YamlSection section = file.section("settings");
        Map<String, String> settings = section.texts();
        settings.forEach(
                (name, value) -> Variable.problem(name, value).ifPresent(problem -> section.report(name, problem)));
        return settings;
    }

    private @Nullable String secret() {
        return file.text("secret", ConfigurationReader::isArn, "the ARN of a secret of Secrets Manager")
                .orElse(null);
    }

    private EncryptionKey key() {
        return file.text("key", ConfigurationReader::isKey, "new or the ARN of a key of KMS, such as " + EXAMPLE_KEY)
                .map(text -> text.equals(NEW_KEY) ? new EncryptionKey.New() : new EncryptionKey.Existing(text))
                .orElseGet(EncryptionKey.OfAws::new);
    }

    /** An alias is none: roles are allowed keys, not their aliases. */
    private static boolean isKey(String text) {
        return text.equals(NEW_KEY) || text.matches("arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+");
    }

    private @Nullable String alarmEmail() {
        return file.text("alarm_email", text -> text.contains("@"), "an e-mail address")
                .orElse(null);
    }

    private CodeAssets code(YamlSection section) {
        return new CodeAssets(
                path(section.required("acknowledge", "the path of the slim package")),
                path(section.required("work", "the path of the package with everything")));
    }

    private Path path(String text) {
        return folder.resolve(text).normalize();
    }

    private static List<String> arns(YamlSection section, String name) {
        List<String> arns = section.list(name);
        if (!arns.stream().allMatch(ConfigurationReader::isArn)) {
            section.report(name, "should be ARNs");
        }
        return arns;
    }

    private static boolean isArn(String text) {
        return text.startsWith("arn:");
    }
}
