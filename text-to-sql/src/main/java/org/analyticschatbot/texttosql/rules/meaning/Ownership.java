package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.JoinPath;

/** Which rows belong to which, along the keys. */
final class Ownership {

    private static final int MOST_STEPS = 3;

    private final Schema schema;
    private final JoinGraph graph;

    Ownership(Schema schema, JoinGraph graph) {
        this.schema = schema;
        this.graph = graph;
    }

    /** Whether each row of a table belongs to at most one row of another, or is itself meant. */
    boolean belongsTo(TableName table, TableName owner) {
        return graph.path(Set.of(table), owner, Set.of()) instanceof JoinPath.Found path && path.isToOne();
    }

    /** The tables whose rows belong to those of a table, the nearest first. */
    Stream<TableName> parts(TableName table) {
        return schema.tables().stream()
                .map(TableSchema::name)
                .filter(part -> !part.equals(table) && belongsTo(part, table))
                .sorted(Comparator.comparingDouble(part -> graph.distance(table, part)));
    }

    /** The tables that rows of a table belong to, in steps away from it. */
    Stream<List<TableName>> owners(TableName table) {
        return IntStream.rangeClosed(1, MOST_STEPS)
                .mapToObj(steps -> schema.tables().stream()
                        .map(TableSchema::name)
                        .filter(owner -> graph.path(Set.of(table), owner, Set.of()) instanceof JoinPath.Found path
                                && path.isToOne()
                                && path.joins().size() == steps)
                        .toList());
    }
}
