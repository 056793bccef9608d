package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;

import io.trino.sql.tree.DataType;
import io.trino.sql.tree.DataTypeParameter;
import io.trino.sql.tree.DateTimeDataType;
import io.trino.sql.tree.GenericDataType;
import io.trino.sql.tree.NumericParameter;
import io.trino.sql.tree.RowDataType;
import io.trino.sql.tree.TypeParameter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of a CAST. */
final class DataTypes {

    private static final Set<String> NAMES = SqlResources.words("data-types.txt");

    private DataTypes() {}

    static DataType copy(DataType type) {
        return switch (type) {
            case GenericDataType generic -> generic(generic);
            case DateTimeDataType time ->
                new DateTimeDataType(
                        Optional.of(at(time)),
                        time.getType(),
                        time.isWithTimeZone(),
                        time.getPrecision().map(DataTypes::parameter));
            case RowDataType row ->
                new RowDataType(
                        Optional.of(at(row)),
                        row.getFields().stream().map(DataTypes::field).toList());
            default -> throw Refusals.node(type);
        };
    }

    private static GenericDataType generic(GenericDataType type) {
        String name = type.getName().getValue();
        if (!NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            throw Refusals.construct("type " + name);
        }
        return new GenericDataType(
                Optional.of(at(type)),
                type.getName(),
                type.getArguments().stream().map(DataTypes::parameter).toList());
    }

    private static DataTypeParameter parameter(DataTypeParameter parameter) {
        return switch (parameter) {
            case NumericParameter number -> number;
            case TypeParameter type -> new TypeParameter(copy(type.getValue()));
            default -> throw Refusals.node(parameter);
        };
    }

    private static RowDataType.Field field(RowDataType.Field field) {
        return new RowDataType.Field(at(field), field.getName(), copy(field.getType()));
    }
}
