package org.analyticschatbot.infracdk.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.analyticschatbot.infracdk.configuration.Configuration;
import org.analyticschatbot.infracdk.contract.Contract;
import software.amazon.awscdk.CfnResource;
import software.constructs.Construct;

/** The table of requests with its stream, and the table of keys, as the store's own files describe them. */
public final class RequestTables extends Construct {

    private final Map<String, Object> encryption;
    private final CfnResource requests;
    private final CfnResource keys;

    public RequestTables(Construct scope, Configuration configuration, StackKey key) {
        super(scope, "Requests");
        this.encryption = encryption(key.arn());
        this.requests = table("PromptRequests", Contract.requestsTable(), configuration);
        this.keys = table("PromptRequestKeys", Contract.keysTable(), configuration);
    }

    private CfnResource table(String id, Map<String, Object> described, Configuration configuration) {
        Map<String, Object> properties = new HashMap<>(described);
        properties.computeIfPresent("TableName", (key, name) -> configuration.named((String) name));
        properties.put("SSESpecification", encryption);
        properties.put("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true));
        properties.put("DeletionProtectionEnabled", configuration.retention().keepData());
        properties.put("Tags", tags(configuration.tags()));
        CfnResource table = CfnResource.Builder.create(this, id)
                .type("AWS::DynamoDB::Table")
                .properties(properties)
                .build();
        table.applyRemovalPolicy(configuration.retention().removal());
        return table;
    }

    private static Map<String, Object> encryption(Optional<String> key) {
        return key.<Map<String, Object>>map(arn -> Map.of("SSEEnabled", true, "SSEType", "KMS", "KMSMasterKeyId", arn))
                .orElseGet(() -> Map.of("SSEEnabled", true));
    }

    /** The CDK does not know that a resource that is described by its properties alone has tags. */
    private static List<Map<String, String>> tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
                        .toList();
    }

    public String requestsName() {
        return requests.getRef();
    }

    public String keysName() {
        return keys.getRef();
    }

    public String requestsArn() {
        return requests.getAtt("Arn").toString();
    }

    public String keysArn() {
        return keys.getAtt("Arn").toString();
    }

    public String streamArn() {
        return requests.getAtt("StreamArn").toString();
    }
}
