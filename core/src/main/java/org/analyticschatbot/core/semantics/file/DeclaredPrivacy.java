package org.analyticschatbot.core.semantics.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlFile;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.analyticschatbot.core.yaml.YamlSection;

/**
 * Which columns the file calls private. Whatever is said other than a plain {@code false} means that they are; and of a
 * file that speaks of private columns but cannot be read, that all columns are.
 */
final class DeclaredPrivacy {

    private static final Pattern SPEAKS_OF_PRIVATE = Pattern.compile("\\bprivate\\s*:\\s*(?!false\\b)");

    private final Map<String, Boolean> byColumn = new HashMap<>();
    private final boolean isAllPrivate;

    private DeclaredPrivacy(boolean isAllPrivate) {
        this.isAllPrivate = isAllPrivate;
    }

    static DeclaredPrivacy of(String text) {
        return switch (YamlFile.of(text)) {
            case YamlFile.NoYaml _ ->
                new DeclaredPrivacy(SPEAKS_OF_PRIVATE.matcher(text).find());
            case YamlFile.Read(YamlSection root, List<YamlProblem> _) -> {
                DeclaredPrivacy privacy = new DeclaredPrivacy(false);
                root.section("tables").sections().forEach(privacy::add);
                yield privacy;
            }
        };
    }

    private void add(String table, YamlSection section) {
        section.section("columns")
                .sections()
                .forEach((name, column) -> column.text("private")
                        .ifPresent(said -> byColumn.put(key(table, name), !said.equals("false"))));
    }

    Optional<Boolean> of(TableName table, String column) {
        return isAllPrivate
                ? Optional.of(true)
                : Optional.ofNullable(byColumn.get(key(table.toString(), column)))
                        .or(() -> Optional.ofNullable(byColumn.get(key(table.name(), column))));
    }

    private static String key(String table, String column) {
        return (table + "\0" + column).toLowerCase(Locale.ROOT);
    }
}
