package org.analyticschatbot.aws.dynamodb;

import java.util.Set;
import org.analyticschatbot.aws.failure.SdkFailures;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What DynamoDB's errors mean for a write, beyond what they have in common with all of AWS. */
final class DynamoDbFailures {

    /** Reasons that cancel a transaction each time that it is tried (API reference of TransactWriteItems). */
    private static final Set<String> LASTING = Set.of("ValidationError", "ItemCollectionSizeLimitExceeded");

    private DynamoDbFailures() {}

    static Kind kind(SdkException e) {
        return switch (e) {
            case ProvisionedThroughputExceededException tooMuch -> Kind.NOT_DONE;
            case TransactionConflictException conflict -> Kind.NOT_DONE;
            case TransactionInProgressException ownEarlierTry -> Kind.UNKNOWN;
            case TransactionCanceledException canceled -> isLasting(canceled) ? Kind.PERMANENT : Kind.NOT_DONE;
            default -> SdkFailures.kind(e);
        };
    }

    static InfrastructureException failure(SdkException e, Kind kind) {
        String message = isTooLarge(e)
                ? "The request is larger than the 400 KB that DynamoDB stores as one item; nothing was written"
                : "DynamoDB did not do it: " + SdkFailures.reason(e);
        return new InfrastructureException(kind, message, e);
    }

    private static boolean isLasting(TransactionCanceledException canceled) {
        return canceled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(LASTING::contains);
    }

    private static boolean isTooLarge(SdkException e) {
        return switch (e) {
            case TransactionCanceledException canceled ->
                canceled.cancellationReasons().stream().anyMatch(reason -> speaksOfSize(reason.message()));
            case DynamoDbException refused -> speaksOfSize(refused.getMessage());
            default -> false;
        };
    }

    private static boolean speaksOfSize(@Nullable String message) {
        return message != null && message.startsWith("Item size has exceeded the maximum allowed size");
    }
}
