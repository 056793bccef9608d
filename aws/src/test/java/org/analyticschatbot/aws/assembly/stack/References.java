package org.analyticschatbot.aws.assembly.stack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts names and ARNs where a template refers to its resources
 * (docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html), as an account would have them
 * after the deployment.
 */
final class References {

    private static final String ACCOUNT = "eu-central-1:000000000000:";

    private final Template template;
    private final Map<String, String> names;

    /** @param names of tables and buckets, by logical id: tests have their own ones */
    References(Template template, Map<String, String> names) {
        this.template = template;
        this.names = names;
    }

    JsonElement resolved(JsonElement value) {
        return switch (value) {
            case JsonArray array -> {
                JsonArray list = new JsonArray();
                array.forEach(element -> list.add(resolved(element)));
                yield list;
            }
            case JsonObject object when isFunction(object) -> function(object);
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.entrySet().forEach(entry -> copy.add(entry.getKey(), resolved(entry.getValue())));
                yield copy;
            }
            default -> value;
        };
    }

    private static boolean isFunction(JsonObject object) {
        return object.size() == 1
                && object.keySet().stream().allMatch(name -> name.equals("Ref") || name.startsWith("Fn::"));
    }

    private JsonElement function(JsonObject call) {
        String name = call.keySet().iterator().next();
        JsonElement argument = resolved(call.get(name));
        return switch (name) {
            case "Ref" -> text(ref(argument.getAsString()));
            case "Fn::GetAtt" ->
                text(attribute(at(argument, 0).getAsString(), at(argument, 1).getAsString()));
            case "Fn::Join" ->
                text(texts(at(argument, 1))
                        .collect(Collectors.joining(at(argument, 0).getAsString())));
            case "Fn::Split" ->
                split(at(argument, 1).getAsString(), at(argument, 0).getAsString());
            case "Fn::Select" -> at(at(argument, 1), at(argument, 0).getAsInt());
            case "Fn::Sub" -> argument;
            default -> throw new IllegalArgumentException("Play this function of CloudFormation, too: " + call);
        };
    }

    private static Stream<String> texts(JsonElement list) {
        return list.getAsJsonArray().asList().stream().map(JsonElement::getAsString);
    }

    private static JsonElement split(String text, String separator) {
        JsonArray parts = new JsonArray();
        List.of(text.split(Pattern.quote(separator), -1)).forEach(parts::add);
        return parts;
    }

    private static JsonElement at(JsonElement list, int index) {
        return list.getAsJsonArray().get(index);
    }

    private static JsonElement text(String text) {
        return new JsonPrimitive(text);
    }

    /** What {@code Ref} gives. */
    String ref(String id) {
        return switch (template.type(id)) {
            case "AWS::DynamoDB::Table", "AWS::S3::Bucket" -> names.getOrDefault(id, id);
            case "AWS::Events::EventBus" -> template.resource(id).get("Name").getAsString();
            case "AWS::Lambda::Alias" -> alias(template.resource(id));
            case "AWS::SecretsManager::Secret" -> "arn:aws:secretsmanager:" + ACCOUNT + "secret:" + id;
            default -> id;
        };
    }

    private String alias(JsonObject alias) {
        return "arn:aws:lambda:" + ACCOUNT + "function:"
                + resolved(alias.get("FunctionName")).getAsString() + ":"
                + alias.get("Name").getAsString();
    }

    private String attribute(String id, String name) {
        return switch (template.type(id)) {
            case "AWS::SQS::Queue" -> DeployedQueue.arn(id);
            case "AWS::Events::EventBus" -> "arn:aws:events:" + ACCOUNT + "event-bus/" + ref(id);
            case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb:" + ACCOUNT + "table/" + ref(id) + "/stream/first";
            default -> id + "." + name;
        };
    }
}
