package org.analyticschatbot.aws.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Puts that show the item which their condition met, should it fail: alone, or as parts of a transaction. */
final class ConditionalPuts {

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private ConditionalPuts() {}

    static Put newItem(String table, Map<String, AttributeValue> item, String key) {
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(#key)")
                .expressionAttributeNames(Map.of("#key", key))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    static Put replacement(String table, Map<String, AttributeValue> item, long version) {
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("#version = :version")
                .expressionAttributeNames(Map.of("#version", RequestItems.VERSION))
                .expressionAttributeValues(Map.of(":version", AttributeValue.fromN(Long.toString(version))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    static PutItemRequest alone(Put put) {
        return PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeNames(put.expressionAttributeNames())
                .expressionAttributeValues(put.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure())
                .build();
    }

    static TransactWriteItem part(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    static TransactWriteItemsRequest transaction(List<TransactWriteItem> items, String token) {
        return TransactWriteItemsRequest.builder()
                .transactItems(items)
                .clientRequestToken(token)
                .build();
    }

    /**
     * For each part of the transaction the item that its condition met, if that is why it was cancelled.
     *
     * @throws TransactionCanceledException if no condition failed
     */
    static List<Optional<Map<String, AttributeValue>>> conditionFailures(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (reasons.stream().noneMatch(reason -> CONDITION_FAILED.equals(reason.code()))) {
            throw e;
        }
        return reasons.stream()
                .map(reason -> CONDITION_FAILED.equals(reason.code())
                        ? Optional.of(reason.item())
                        : Optional.<Map<String, AttributeValue>>empty())
                .toList();
    }

    static String newWriteId() {
        return UUID.randomUUID().toString();
    }
}
