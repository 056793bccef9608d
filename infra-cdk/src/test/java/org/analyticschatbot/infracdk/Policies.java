package org.analyticschatbot.infracdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What roles of the template allow, as lines of action and resource that can be read. */
final class Policies {

    private static final String HASH = "[0-9A-F]{8}$";

    private Policies() {}

    /** Of the function whose handler has this name. */
    static Set<String> allowedTo(String function) {
        String role = Synthesized.properties("AWS::Lambda::Function").stream()
                .filter(deployed -> deployed.get("Handler").asText().endsWith("." + function + "Handler"))
                .map(deployed -> deployed.at("/Role/Fn::GetAtt/0").asText())
                .findFirst()
                .orElseThrow();
        return Synthesized.properties("AWS::IAM::Policy").stream()
                .filter(policy -> policy.at("/Roles/0/Ref").asText().equals(role))
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
                .flatMap(Policies::lines)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(JsonNode statement) {
        return items(statement.get("Action"))
                .flatMap(action ->
                        items(statement.get("Resource")).map(resource -> action.asText() + " " + readable(resource)));
    }

    static Stream<JsonNode> items(JsonNode oneOrMore) {
        return oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
    }

    /** Without the hash that the CDK ends logical ids with. */
    static String readable(JsonNode value) {
        if (value.has("Ref")) {
            return value.get("Ref").asText().replaceFirst(HASH, "");
        }
        if (value.has("Fn::GetAtt")) {
            JsonNode path = value.get("Fn::GetAtt");
            return path.get(0).asText().replaceFirst(HASH, "") + "."
                    + path.get(1).asText();
        }
        if (value.has("Fn::Join")) {
            return value.at("/Fn::Join/1").valueStream().map(Policies::readable).collect(Collectors.joining());
        }
        return value.asText();
    }
}
