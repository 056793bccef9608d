package org.analyticschatbot.aws.dynamodb;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** All entries that a query finds, page after page as they are asked for. A page may be empty without being the last. */
final class Entries implements Iterator<Map<String, AttributeValue>> {

    private final Function<QueryRequest, QueryResponse> pages;
    private @Nullable QueryRequest next;
    private Iterator<Map<String, AttributeValue>> page = Collections.emptyIterator();

    Entries(QueryRequest query, Function<QueryRequest, QueryResponse> pages) {
        this.next = query;
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next != null) {
            turn(next);
        }
        return page.hasNext();
    }

    private void turn(QueryRequest query) {
        QueryResponse response = pages.apply(query);
        page = response.items().iterator();
        next = response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty()
                ? query.toBuilder()
                        .exclusiveStartKey(response.lastEvaluatedKey())
                        .build()
                : null;
    }

    @Override
    public Map<String, AttributeValue> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
