package org.analyticschatbot.aws.dynamodb;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Several sorted lists of entries as one, oldest first; entries of the same time by their request id. */
final class OldestFirst implements Iterator<Map<String, AttributeValue>> {

    private final PriorityQueue<Head> heads;

    OldestFirst(List<Iterator<Map<String, AttributeValue>>> sorted, String time) {
        this.heads = new PriorityQueue<>(Comparator.comparing((Head head) -> RequestItems.text(head.entry(), time))
                .thenComparing(head -> RequestItems.text(head.entry(), RequestItems.REQUEST_ID)));
        sorted.forEach(this::advance);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Map<String, AttributeValue> next() {
        Head oldest = heads.poll();
        if (oldest == null) {
            throw new NoSuchElementException();
        }
        advance(oldest.rest());
        return oldest.entry();
    }

    private void advance(Iterator<Map<String, AttributeValue>> entries) {
        if (entries.hasNext()) {
            heads.add(new Head(entries.next(), entries));
        }
    }

    private record Head(Map<String, AttributeValue> entry, Iterator<Map<String, AttributeValue>> rest) {}
}
