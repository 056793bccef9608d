package org.analyticschatbot.texttosql.rules.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Agents;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/**
 * People by their full names, which no statistics know because names are private: "written by Ada Lovelace", "the
 * member Ada Lovelace", "did Ada Lovelace borrow". Whose names they are is said by the noun before them or by the verb;
 * else there must be one table of people only.
 */
public final class PersonClauses {

    private static final int LONGEST = 4;

    private final Scope scope;
    private final Agents agents;

    public PersonClauses(Scope scope, Agents agents) {
        this.scope = scope;
        this.agents = agents;
    }

    public List<Clause> clauses() {
        return List.of(this::doer, this::person);
    }

    /** "Who wrote …": those who write are asked for. */
    private boolean doer(Cursor cursor, Draft draft) {
        if (!draft.isBlank() || !cursor.peek().text().equalsIgnoreCase("who")) {
            return false;
        }
        int verb = cursor.past(1, Cue.FILLER);
        Optional<TableName> table = agents.of(cursor.peek(verb).text());
        table.ifPresent(found -> {
            draft.entity = found;
            draft.current = found;
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(verb);
        });
        return table.isPresent();
    }

    private boolean person(Cursor cursor, Draft draft) {
        int first = cursor.past(0, Cue.FILLER, Cue.BY, Cue.IS);
        List<String> names = names(cursor, first);
        if (names.size() < 2) {
            return false;
        }
        Optional<TableName> table = bearer(cursor, first, names.size());
        table.ifPresent(found -> {
            draft.relate(found);
            conditions(scope.schemaOf(found), names).forEach(draft::where);
            draft.assume("“" + String.join(" ", names) + "” is looked for among the names of " + found + ".");
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(first + names.size());
        });
        return table.isPresent();
    }

    private List<String> names(Cursor cursor, int first) {
        List<String> names = new ArrayList<>();
        while (names.size() < LONGEST && isName(cursor.peek(first + names.size()), names.isEmpty())) {
            names.add(cursor.peek(first + names.size()).text());
        }
        return names;
    }

    /** A first name may be known where the last name is not. */
    private boolean isName(Mention mention, boolean first) {
        return switch (mention) {
            case Mention.Unknown unknown -> unknown.capitalised();
            case SchemaName name ->
                first
                        && scope.isValue(name)
                        && Character.isUpperCase(name.text().charAt(0))
                        && name.values().stream()
                                .anyMatch(value -> isOfPeople(scope.schemaOf(value.table()))
                                        && DisplayColumns.of(scope.schemaOf(value.table()))
                                                .contains(value.column()));
            default -> false;
        };
    }

    private Optional<TableName> bearer(Cursor cursor, int first, int length) {
        Optional<TableName> noun = cursor.at(-1, SchemaName.class)
                .flatMap(scope::asTable)
                .map(Match::table)
                .filter(table -> isOfPeople(scope.schemaOf(table)));
        return noun.or(() -> verb(cursor, first, length)
                .flatMap(verb -> agents.of(verb)
                        .filter(table -> isOfPeople(scope.schemaOf(table)))
                        .or(this::onlyPeople)));
    }

    /** "written by …" before the name, "did … write" after it. */
    private static Optional<String> verb(Cursor cursor, int first, int length) {
        if (cursor.isCue(first - 1, Cue.BY)) {
            return Optional.of(cursor.peek(first - 2).text());
        }
        boolean asked = cursor.isCue(-1, Cue.RELATION, Cue.IS, Cue.RESTRICT)
                && List.of("do", "does", "did", "has", "have", "had")
                        .contains(cursor.peek(-1).text().toLowerCase(Locale.ROOT));
        return asked
                ? IntStream.range(first + length, first + length + 3)
                        .mapToObj(ahead -> cursor.peek(ahead).text())
                        .filter(Agents::isVerb)
                        .findFirst()
                        .or(() -> Optional.of(""))
                : Optional.empty();
    }

    private Optional<TableName> onlyPeople() {
        List<TableSchema> people = scope.schema().tables().stream()
                .filter(PersonClauses::isOfPeople)
                .toList();
        return people.size() == 1 ? Optional.of(people.getFirst().name()) : Optional.empty();
    }

    /** Whether its rows go by names that are not all known. */
    private static boolean isOfPeople(TableSchema table) {
        List<ColumnRef> names = DisplayColumns.of(table);
        return names.stream().anyMatch(PersonClauses::isUnknown);
    }

    private static boolean isUnknown(ColumnRef column) {
        ColumnStatistics statistics = column.column().statistics();
        return column.column().isPrivate()
                && statistics != null
                && statistics.frequentValues().isEmpty();
    }

    private static List<Condition> conditions(TableSchema table, List<String> names) {
        List<ColumnRef> columns = DisplayColumns.of(table);
        return columns.size() == 2
                ? List.of(
                        is(columns.getFirst(), names.getFirst()),
                        is(columns.getLast(), String.join(" ", names.subList(1, names.size()))))
                : List.of(is(columns.getFirst(), String.join(" ", names)));
    }

    private static Condition is(ColumnRef column, String name) {
        return new Condition.Comparison(column, Operator.EQUAL, new Literal.Text(name, false));
    }
}
