package org.analyticschatbot.aws.assembly;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.aws.permissions.Resource;
import software.amazon.awssdk.services.athena.model.AthenaRequest;
import software.amazon.awssdk.services.athena.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * What IAM asks for when a request is made: the action and what it goes to, after the Service Authorization Reference
 * (docs.aws.amazon.com/service-authorization/latest/reference), which says for most operations an action of that name.
 */
record Need(String action, Resource resource) {

    /** @throws IllegalArgumentException if nothing is known of such a request */
    static Set<Need> of(Object request) {
        return switch (request) {
            case GetItemRequest get -> needs("dynamodb:GetItem", table(get.tableName()));
            case PutItemRequest put -> needs("dynamodb:PutItem", table(put.tableName()));
            case QueryRequest query -> needs("dynamodb:Query", index(query.indexName()));
            case BatchGetItemRequest batch ->
                batch.requestItems().keySet().stream()
                        .map(table -> new Need("dynamodb:BatchGetItem", table(table)))
                        .collect(Collectors.toSet());
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().map(Need::part).collect(Collectors.toSet());
            // Where rows are, they can be read (Athena's API reference, GetQueryResults).
            case GetQueryResultsRequest rows ->
                Set.of(
                        new Need("athena:GetQueryResults", Resource.WORKGROUP),
                        new Need("s3:GetObject", Resource.QUERY_RESULTS));
            case AthenaRequest athena -> needs("athena:" + operation(athena), Resource.WORKGROUP);
            case GlueRequest glue -> needs("glue:" + operation(glue), Resource.CATALOG_DATABASES);
            case SqsRequest sqs -> needs("sqs:" + operation(sqs), Resource.QUEUE);
            default -> needs(s3Action(request), object(s3Key(request)));
        };
    }

    /** A transaction needs what its parts need alone (DynamoDB Developer Guide, "Using IAM with transactions"). */
    private static Need part(TransactWriteItem part) {
        if (part.put() == null) {
            throw new IllegalArgumentException("Not a put: " + part);
        }
        return new Need("dynamodb:PutItem", table(part.put().tableName()));
    }

    /** "Required permissions for Amazon S3 API operations" in S3's User Guide; a link is opened as who signed it. */
    private static String s3Action(Object request) {
        return switch (request) {
            case GetObjectRequest get -> "s3:GetObject";
            case HeadObjectRequest head -> "s3:GetObject";
            case GetObjectPresignRequest link -> "s3:GetObject";
            case PutObjectRequest put -> "s3:PutObject";
            case CreateMultipartUploadRequest create -> "s3:PutObject";
            case UploadPartRequest part -> "s3:PutObject";
            case CompleteMultipartUploadRequest complete -> "s3:PutObject";
            case AbortMultipartUploadRequest abort -> "s3:AbortMultipartUpload";
            default -> throw unknown(request);
        };
    }

    private static String s3Key(Object request) {
        return switch (request) {
            case GetObjectRequest get -> get.key();
            case HeadObjectRequest head -> head.key();
            case GetObjectPresignRequest link -> link.getObjectRequest().key();
            case PutObjectRequest put -> put.key();
            case CreateMultipartUploadRequest create -> create.key();
            case UploadPartRequest part -> part.key();
            case CompleteMultipartUploadRequest complete -> complete.key();
            case AbortMultipartUploadRequest abort -> abort.key();
            default -> throw unknown(request);
        };
    }

    private static IllegalArgumentException unknown(Object request) {
        return new IllegalArgumentException(
                "Say here what IAM asks for: " + request.getClass().getSimpleName());
    }

    private static Resource object(String key) {
        if (key.equals(Lake.WORDS)) {
            return Resource.SEMANTIC_FILE;
        }
        return key.startsWith("results/") ? Resource.RESULTS : Resource.CATALOG_SNAPSHOT;
    }

    private static Resource table(String name) {
        return name.startsWith("PromptRequestKeys") ? Resource.KEYS_TABLE : Resource.REQUESTS_TABLE;
    }

    private static Resource index(String name) {
        return Resource.valueOf(name.toUpperCase(Locale.ROOT) + "_INDEX");
    }

    private static String operation(Object request) {
        return request.getClass().getSimpleName().replace("Request", "");
    }

    private static Set<Need> needs(String action, Resource resource) {
        return Set.of(new Need(action, resource));
    }
}
