package org.analyticschatbot.texttosql.grounding.grouping;

import java.util.HashSet;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.SourceColumn;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;

/** The columns that have one value in each group: by keys, by equality, by a constant. */
final class Determined {

    private final Set<String> columns = new HashSet<>();

    private Determined() {}

    static Determined by(Set<String> keys, Scope scope, Equalities equalities) {
        Determined determined = new Determined();
        keys.forEach(key -> determined.columns.addAll(equalities.with(key)));
        equalities.constants().forEach(constant -> determined.columns.addAll(equalities.with(constant)));
        int before = -1;
        while (before < determined.columns.size()) {
            before = determined.columns.size();
            scope.sources().stream()
                    .filter(determined::hasKeyOf)
                    .forEach(source -> determined.addAll(source, equalities));
        }
        return determined;
    }

    boolean contains(Found column) {
        return columns.contains(Equalities.key(column));
    }

    private boolean hasKeyOf(Source source) {
        boolean whole = !source.primaryKey().isEmpty()
                && source.primaryKey().stream()
                        .allMatch(column -> columns.contains(Equalities.key(source.name(), column)));
        return whole
                || source.columns().stream()
                        .anyMatch(column -> columns.contains(Equalities.key(source.name(), column.name()))
                                && source.isUnique(column));
    }

    private void addAll(Source source, Equalities equalities) {
        for (SourceColumn column : source.columns()) {
            columns.addAll(equalities.with(Equalities.key(source.name(), column.name())));
        }
    }
}
