package org.analyticschatbot.aws.glue.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HiveTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | integer",
                "string | varchar",
                "STRING | varchar",
                "varchar(20) | varchar(20)",
                "char(3) | char(3)",
                "float | real",
                "decimal(18,2) | decimal(18,2)",
                "decimal(18, 2) | decimal(18,2)",
                "decimal | decimal(10,0)",
                "binary | varbinary",
                "timestamp | timestamp",
                "timestamp(3) | timestamp",
                "timestamp with local time zone | timestamp with time zone",
                "array<string> | array(varchar)",
                "map<string,array<int>> | map(varchar,array(integer))",
                "struct<a:int,b:struct<c:string>> | row(a integer, b row(c varchar))",
                "array<struct<sku_id:string,price:decimal(9,2)>> | array(row(sku_id varchar, price decimal(9,2)))",
                "row(a integer, b varchar) | row(a integer, b varchar)",
            })
    void a_type_has_trinos_name(String hive, String trino) {
        assertThat(HiveType.trino(hive)).hasValue(trino);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uniontype<int,string>",
                "struct<a",
                "struct<a:>",
                "array<>",
                "map<string>",
                "int int",
                "array<int>x",
                "<"
            })
    void what_athena_cannot_read_has_none(String hive) {
        assertThat(HiveType.trino(hive)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 10_000})
    void a_type_that_is_nested_without_end_has_none(int depth) {
        assertThat(HiveType.trino("array<".repeat(depth) + "int" + ">".repeat(depth)))
                .isEmpty();
    }
}
