package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;
import static org.analyticschatbot.core.sql.TreeCopy.name;
import static org.analyticschatbot.core.sql.TreeCopy.refuse;

import io.trino.sql.tree.FrameBound;
import io.trino.sql.tree.Window;
import io.trino.sql.tree.WindowDefinition;
import io.trino.sql.tree.WindowFrame;
import io.trino.sql.tree.WindowReference;
import io.trino.sql.tree.WindowSpecification;
import java.util.List;
import java.util.Optional;

/** Windows: OVER and the WINDOW clause, but no row patterns. */
final class WindowCopy {

    private final TreeCopy tree;

    WindowCopy(TreeCopy tree) {
        this.tree = tree;
    }

    WindowDefinition definition(WindowDefinition definition) {
        return new WindowDefinition(at(definition), name(definition.getName()), specification(definition.getWindow()));
    }

    Window copy(Window window) {
        return switch (window) {
            case WindowReference reference -> new WindowReference(at(reference), name(reference.getName()));
            case WindowSpecification specification -> specification(specification);
            default -> throw Refusals.construct("window");
        };
    }

    private WindowSpecification specification(WindowSpecification specification) {
        return new WindowSpecification(
                at(specification),
                specification.getExistingWindowName().map(TreeCopy::name),
                tree.expressions(specification.getPartitionBy()),
                specification.getOrderBy().map(tree::orderBy),
                specification.getFrame().map(this::frame));
    }

    private WindowFrame frame(WindowFrame frame) {
        refuse(hasRowPattern(frame), "row pattern in a window");
        return new WindowFrame(
                at(frame),
                frame.getType(),
                bound(frame.getStart()),
                frame.getEnd().map(this::bound),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static boolean hasRowPattern(WindowFrame frame) {
        boolean lists = frame.getMeasures().isEmpty()
                && frame.getSubsets().isEmpty()
                && frame.getVariableDefinitions().isEmpty();
        boolean options = frame.getAfterMatchSkipTo().isEmpty()
                && frame.getPatternSearchMode().isEmpty()
                && frame.getPattern().isEmpty();
        return !lists || !options;
    }

    private FrameBound bound(FrameBound bound) {
        return bound.getValue()
                .map(value -> new FrameBound(at(bound), bound.getType(), tree.expression(value)))
                .orElseGet(() -> new FrameBound(at(bound), bound.getType()));
    }
}
