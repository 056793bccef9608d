package org.analyticschatbot.charts.choice;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the choice has to know of a result: which columns count, which ones name, and how many of what. */
final class Shape {

    private static final Pattern IDENTIFIER = Pattern.compile("(?:.*_)?(?:[iI][dD]|[kK]ey|[cC]ode)|.*[a-z]I[Dd]");

    /** What cannot be added up to something that means anything. */
    private static final Pattern NOT_ADDITIVE = Pattern.compile(
            "(?:.*[^a-z])?(?:avg|average|mean|median|min|minimum|max|maximum|rate|ratio|percent|percentage|pct|share|price"
                    + "|age|temperature|score|rating|distinct)(?:[^a-z].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_VERTICAL_BARS = 8;
    private static final int LONGEST_VERTICAL_LABEL = 16;

    private final ChartData data;
    private final List<ColumnRole> roles;

    Shape(ChartData data) {
        this.data = data;
        this.roles = IntStream.range(0, data.columns().size())
                .mapToObj(column -> ColumnRole.of(data.columns().get(column), data.values(column)))
                .toList();
    }

    int rowCount() {
        return data.rows().size();
    }

    /** What the rows are about: times first, then labels. */
    List<Integer> dimensions() {
        return Stream.concat(having(ColumnRole.TIME).stream(), labels().stream())
                .toList();
    }

    List<Integer> labels() {
        return having(ColumnRole.LABEL);
    }

    List<Integer> measures() {
        return having(ColumnRole.MEASURE);
    }

    boolean isTime(int column) {
        return roles.get(column) == ColumnRole.TIME;
    }

    /** Whether the numbers of a column only name things. */
    boolean isIdentifier(int column) {
        return IDENTIFIER.matcher(name(column)).matches() && isUnique(column);
    }

    boolean isUnique(int column) {
        return distinct(column) == rowCount();
    }

    int distinct(int column) {
        return new HashSet<>(data.values(column)).size();
    }

    /** Whether upright bars have room for the labels under them. */
    boolean fitsVertically(int category) {
        return distinct(category) <= MOST_VERTICAL_BARS && longestText(category) <= LONGEST_VERTICAL_LABEL;
    }

    private int longestText(int column) {
        return data.values(column).stream()
                .mapToInt(value -> String.valueOf(value).length())
                .max()
                .orElse(0);
    }

    /** Whether the values of a column are parts that add up to a whole. */
    boolean isAdditive(int column) {
        return !NOT_ADDITIVE.matcher(name(column)).matches() && isNonNegative(column);
    }

    boolean isNonNegative(int column) {
        return data.values(column).stream().noneMatch(value -> value instanceof Number n && n.doubleValue() < 0);
    }

    double sum(int column) {
        return data.values(column).stream()
                .mapToDouble(value -> value instanceof Number n ? n.doubleValue() : 0)
                .sum();
    }

    /** The largest distance from zero in a column. */
    double magnitude(int column) {
        return data.values(column).stream()
                .mapToDouble(value -> value instanceof Number n ? Math.abs(n.doubleValue()) : 0)
                .max()
                .orElse(0);
    }

    private String name(int column) {
        return data.columns().get(column).name();
    }

    private List<Integer> having(ColumnRole role) {
        return IntStream.range(0, roles.size())
                .filter(column -> roles.get(column) == role)
                .boxed()
                .toList();
    }
}
