package org.analyticschatbot.core.catalog;

import java.util.List;
import org.analyticschatbot.core.sql.TableName;

/** Schemas that tests ask about. */
public final class SchemaFixture {

    /** One table of two rows: {@code orders(region)}. */
    public static final Schema ORDERS = new Schema(
            List.of(new TableSchema(
                    TableName.of("orders"),
                    null,
                    List.of(new ColumnSchema("region", "varchar", null, false, null)),
                    List.of(),
                    2L)),
            List.of());

    private SchemaFixture() {}
}
