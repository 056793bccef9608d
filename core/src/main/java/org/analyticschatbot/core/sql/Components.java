package org.analyticschatbot.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.Columns.Column;

/** Groups of relations that comparisons tie together. */
final class Components {

    private final List<String> relations;
    private final List<Integer> groups;
    private int anywhere;

    Components(List<String> relations) {
        this.relations = relations;
        this.groups = new ArrayList<>(
                Stream.iterate(0, i -> i + 1).limit(relations.size()).toList());
    }

    /** A column that names no relation ties together some two of them: which, only the catalog knows. */
    void link(Set<Column> columns) {
        List<Integer> linked = columns.stream()
                .map(column -> relations.indexOf(column.qualifier()))
                .filter(index -> index >= 0)
                .map(groups::get)
                .distinct()
                .toList();
        if (columns.stream().anyMatch(column -> !relations.contains(column.qualifier()))) {
            anywhere++;
        }
        groups.replaceAll(group -> linked.contains(group) ? linked.getFirst() : group);
    }

    int count() {
        return (int) groups.stream().distinct().count() - anywhere;
    }
}
