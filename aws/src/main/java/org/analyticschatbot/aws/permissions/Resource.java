package org.analyticschatbot.aws.permissions;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of things that a permission is for; the stack knows their names. */
public enum Resource {
    REQUESTS_TABLE,
    UNFINISHED_INDEX,
    OF_ASKER_INDEX,
    IN_THREAD_INDEX,
    LESSONS_INDEX,
    KEYS_TABLE,

    /** The bucket itself. */
    BUCKET,

    /** What is under {@code results/} in the bucket. */
    RESULTS,

    /** What is under {@code catalog/} in the bucket. */
    CATALOG_SNAPSHOT,

    /** The object in the bucket that {@code CHATBOT_ACCESS_FILE} names. */
    ACCESS_FILE,

    /** The object in the bucket that {@code CHATBOT_SEMANTIC_FILE} names. */
    SEMANTIC_FILE,

    WORKGROUP,

    /** The bucket of the workgroup's result location. */
    QUERY_RESULTS_BUCKET,

    /** What is under the workgroup's result location. */
    QUERY_RESULTS,

    /** Glue's catalog, the databases that may be asked about, and their tables. */
    CATALOG_DATABASES,

    /** Glue's catalog and its database {@code default}. */
    DEFAULT_DATABASE,

    /** The buckets in which the tables are. */
    DATA_BUCKETS,

    /** The objects of the tables. */
    DATA,

    /** The queue that calls the function. */
    QUEUE,

    SECRET,

    /** The key of KMS with which the stack encrypts what it keeps, if it is not left to AWS. */
    STACK_KEY,

    /** Bedrock's model, and the inference profile by which it is called. */
    MODEL,

    /** Of the function itself. */
    LOG_GROUP,

    /** Where AWS offers no resource to choose: {@code *}. */
    NONE;

    /** Such as {@code requests-table}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Resource of(String word) {
        return Arrays.stream(values())
                .filter(resource -> resource.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of resource: " + word));
    }
}
