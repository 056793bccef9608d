package org.analyticschatbot.infracdk.functions;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.configuration.Model;
import org.analyticschatbot.infracdk.query.QueryWorkgroup;
import org.analyticschatbot.infracdk.storage.RequestTables;
import org.analyticschatbot.infracdk.storage.ResultBucket;
import org.analyticschatbot.infracdk.storage.SharedSecret;
import org.analyticschatbot.infracdk.storage.StackKey;
import software.amazon.awscdk.Stack;

/** What this deployment has of each kind of resource that permissions are declared for, as ARNs. */
public record Resources(
        Configuration configuration,
        RequestTables tables,
        ResultBucket bucket,
        QueryWorkgroup workgroup,
        SharedSecret secret,
        StackKey key) {

    /** Empty where the deployment has none, such as no access file; then there is nothing to allow. */
    List<String> of(String kind) {
        return switch (kind) {
            case "requests-table" -> List.of(tables.requestsArn());
            case "unfinished-index" -> List.of(index("unfinished"));
            case "of-asker-index" -> List.of(index("of_asker"));
            case "in-thread-index" -> List.of(index("in_thread"));
            case "lessons-index" -> List.of(index("lessons"));
            case "keys-table" -> List.of(tables.keysArn());
            case "bucket" -> List.of(bucket.arn());
            case "results" -> List.of(bucket.arn() + "/" + ResultBucket.RESULTS + "*");
            case "catalog-snapshot" -> List.of(bucket.arn() + "/" + ResultBucket.CATALOG + "*");
            case "access-file" -> fileNamedBy("CHATBOT_ACCESS_FILE");
            case "semantic-file" -> fileNamedBy(Configuration.SEMANTIC_FILE);
            case "workgroup" -> List.of(athena("workgroup/" + workgroup.name()));
            case "query-results-bucket" -> List.of(s3(bucketOf(workgroup.output())));
            case "query-results" -> List.of(objects(workgroup.output()));
            case "catalog-databases" -> databases();
            case "default-database" -> List.of(glue("catalog"), glue("database/default"));
            case "data-buckets" -> dataBuckets();
            case "data" ->
                configuration.data().locations().stream().map(this::objects).toList();
            case "secret" -> List.of(secret.arn());
            case "stack-key" -> key.arn().stream().toList();
            case "model" -> model();
            case "none" -> List.of("*");
            default -> throw new IllegalStateException("No such kind of resource: " + kind);
        };
    }

    /** Keys of KMS without which a kind of resource cannot be read. */
    List<String> keysOf(String kind) {
        return kind.equals("data") ? configuration.data().keys() : List.of();
    }

    private String index(String name) {
        return tables.requestsArn() + "/index/" + name;
    }

    private List<String> fileNamedBy(String variable) {
        return Stream.ofNullable(configuration.settings().get(variable))
                .map(key -> bucket.arn() + "/" + key)
                .toList();
    }

    private List<String> databases() {
        return Stream.concat(
                        Stream.of(glue("catalog")),
                        configuration.databases().stream()
                                .flatMap(name -> Stream.of(glue("database/" + name), glue("table/" + name + "/*"))))
                .toList();
    }

    private List<String> dataBuckets() {
        return configuration.data().locations().stream()
                .map(location -> s3(bucketOf(location)))
                .distinct()
                .toList();
    }

    private List<String> model() {
        return Stream.ofNullable(configuration.model())
                .filter(model -> model.provider().equals(Model.BEDROCK))
                .flatMap(model -> model.resources().stream())
                .toList();
    }

    private String athena(String resource) {
        return arn("athena:" + stack().getRegion() + ":" + stack().getAccount(), resource);
    }

    private String glue(String resource) {
        return arn("glue:" + stack().getRegion() + ":" + stack().getAccount(), resource);
    }

    private String objects(String location) {
        return s3(location + (location.endsWith("/") ? "*" : "/*"));
    }

    private String s3(String resource) {
        return arn("s3::", resource);
    }

    private String arn(String service, String resource) {
        return "arn:" + stack().getPartition() + ":" + service + ":" + resource;
    }

    private Stack stack() {
        return Stack.of(tables);
    }

    private static String bucketOf(String location) {
        return location.split("/", -1)[0];
    }
}
