package org.analyticschatbot.texttosql.grounding;

import java.util.List;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;

/** A small shop: customers, their orders, and cities, whose key is text. */
final class Shop {

    private Shop() {}

    static Schema schema() {
        return new Schema(
                List.of(
                        table(
                                "customers",
                                "CustomerId bigint",
                                "CustomerName varchar",
                                "City varchar",
                                "vip boolean",
                                "born date"),
                        table(
                                "orders",
                                "OrderId bigint",
                                "Customer bigint",
                                "amount double",
                                "state varchar",
                                "zip varchar",
                                "OrderDate date",
                                "2015_share varchar"),
                        table("cities", "code varchar", "mayor varchar")),
                List.of(
                        new ForeignKey(TableName.of("orders"), "Customer", TableName.of("customers"), "CustomerId", 1),
                        new ForeignKey(TableName.of("customers"), "City", TableName.of("cities"), "code", 1)));
    }

    private static TableSchema table(String name, String... columns) {
        List<ColumnSchema> all = List.of(columns).stream()
                .map(column -> column.split(" "))
                .map(parts -> new ColumnSchema(parts[0], parts[1], null, false, null))
                .toList();
        return new TableSchema(
                TableName.of(name), null, all, List.of(all.getFirst().name()), null);
    }
}
