package org.analyticschatbot.core.semantics.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.yaml.YamlSection;

/** How tables join; a join that is said takes the place of what was found out about its column. */
final class DeclaredJoins {

    static final String[] NAMES = {"from", "to"};

    private final Names names;

    DeclaredJoins(Names names) {
        this.names = names;
    }

    List<ForeignKey> over(List<YamlSection> sections) {
        List<ForeignKey> said =
                sections.stream().flatMap(section -> join(section).stream()).toList();
        Stream<ForeignKey> others = names.schema().foreignKeys().stream()
                .filter(key -> said.stream().noneMatch(join -> isOfSameColumn(join, key)));
        return Stream.concat(others, said.stream()).distinct().toList();
    }

    private static boolean isOfSameColumn(ForeignKey one, ForeignKey other) {
        return one.from().equals(other.from()) && one.fromColumn().equalsIgnoreCase(other.fromColumn());
    }

    private Optional<ForeignKey> join(YamlSection section) {
        section.allowOnly(NAMES);
        List<End> ends = new ArrayList<>();
        for (String name : NAMES) {
            end(section, name).ifPresent(ends::add);
        }
        return ends.size() < NAMES.length
                ? Optional.empty()
                : Optional.of(new ForeignKey(
                        ends.getFirst().table().name(),
                        ends.getFirst().column(),
                        ends.getLast().table().name(),
                        ends.getLast().column(),
                        1));
    }

    private record End(TableSchema table, String column) {}

    private Optional<End> end(YamlSection section, String name) {
        String text = section.text(name).orElse("");
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            section.report(section.lineOf(name), Names.WORDING.text("join_end", "name", name));
            return Optional.empty();
        }
        int line = section.lineOf(name);
        return names.table(section, line, text.substring(0, dot))
                .flatMap(table -> names.column(section, line, table, text.substring(dot + 1))
                        .map(column -> new End(table, column.name())));
    }
}
