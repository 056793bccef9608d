package org.analyticschatbot.infracdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Where a template says with which key of KMS something that is kept is encrypted. */
final class Keys {

    private static final Map<String, String> PLACES = Map.of(
            "AWS::DynamoDB::Table", "/SSESpecification/KMSMasterKeyId",
            "AWS::S3::Bucket",
                    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID",
            "AWS::Athena::WorkGroup", "/WorkGroupConfiguration/ResultConfiguration/EncryptionConfiguration/KmsKey",
            "AWS::SQS::Queue", "/KmsMasterKeyId",
            "AWS::SNS::Topic", "/KmsMasterKeyId",
            "AWS::Logs::LogGroup", "/KmsKeyId",
            "AWS::SecretsManager::Secret", "/KmsKeyId",
            "AWS::Lambda::Function", "/KmsKeyArn");

    private Keys() {}

    /** By logical id; missing where the keys are left to AWS. */
    static Map<String, JsonNode> of(JsonNode template) {
        Map<String, JsonNode> keys = new TreeMap<>();
        template.get("Resources").properties().forEach(resource -> {
            String place = PLACES.get(resource.getValue().get("Type").asText());
            if (place != null) {
                keys.put(resource.getKey(), resource.getValue().at("/Properties" + place));
            }
        });
        return keys;
    }

    /** What S3 delivers logs to, and the files of the page, which everybody may have. */
    static boolean areLeftToAws(String id) {
        return id.startsWith("ResultsAccessLogs") || id.startsWith("WebPage");
    }
}
