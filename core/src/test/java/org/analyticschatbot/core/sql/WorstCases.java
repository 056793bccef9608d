package org.analyticschatbot.core.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements as deep and as long as the pre-scan lets them be. */
final class WorstCases {

    private WorstCases() {}

    static Map<String, String> all() {
        Map<String, String> cases = new LinkedHashMap<>();
        nested(cases);
        mixed(cases);
        chained(cases);
        lengthy(cases);
        Map<String, String> broken = new LinkedHashMap<>();
        cases.forEach((name, sql) -> broken.put(name + ", broken at its end", sql + " WHERE FROM"));
        cases.putAll(broken);
        return cases;
    }

    private static void nested(Map<String, String> cases) {
        cases.put("parentheses", "SELECT " + "(".repeat(30) + "a" + ")".repeat(30) + " FROM orders");
        cases.put("parentheses 40 times", "SELECT " + list(40, "(".repeat(29) + "a" + ")".repeat(29)) + " FROM orders");
        cases.put("row constructors", "SELECT " + "(a, ".repeat(30) + "a" + ")".repeat(30) + " FROM orders");
        cases.put("scalar subqueries", "(SELECT a + ".repeat(30) + "1" + ")".repeat(30));
        cases.put("subqueries in FROM", "SELECT * FROM (".repeat(30) + "SELECT 1" + ") x".repeat(30));
        cases.put("EXISTS", "SELECT 1 WHERE EXISTS (".repeat(30) + "SELECT 1" + ")".repeat(30));
        cases.put("IN subqueries", "SELECT a FROM orders WHERE a IN (".repeat(30) + "SELECT 1" + ")".repeat(30));
        cases.put("LATERAL", "SELECT * FROM orders, LATERAL (".repeat(30) + "SELECT 1" + ") x".repeat(30));
        cases.put(
                "CASE",
                "SELECT " + "CASE WHEN a = 1 THEN ".repeat(30) + "1" + " ELSE 2 END".repeat(30) + " FROM orders");
        cases.put(
                "CASE in CASE in WHEN",
                "SELECT " + "CASE ".repeat(30) + "a" + " WHEN 1 THEN 2 END".repeat(30) + " FROM orders");
        cases.put("function calls", "SELECT " + "abs(".repeat(30) + "a" + ")".repeat(30) + " FROM orders");
        cases.put("arrays", "SELECT " + "ARRAY[".repeat(30) + "a" + "]".repeat(30) + " FROM orders");
        cases.put("casts", "SELECT " + "CAST(".repeat(30) + "a" + " AS bigint)".repeat(30) + " FROM orders");
        cases.put("chains in brackets", "SELECT " + "1+1+1+(".repeat(30) + "a" + ")+1-1".repeat(30) + " FROM orders");
        cases.put("NOT in brackets", "SELECT " + "NOT NOT NOT (".repeat(30) + "a" + ")".repeat(30) + " FROM orders");
    }

    private static void mixed(Map<String, String> cases) {
        String inner = "s" + "||s".repeat(80);
        cases.put("concatenation below subqueries", "(SELECT ".repeat(30) + inner + ")".repeat(30));
        cases.put(
                "concatenation below subqueries in FROM",
                "SELECT * FROM (".repeat(29) + "SELECT " + inner + ") x".repeat(29));
        cases.put(
                "subscripts below EXISTS",
                "SELECT 1 WHERE EXISTS (".repeat(28) + "SELECT a" + "[1]".repeat(40) + ")".repeat(28));
        cases.put(
                "joins below LATERAL",
                "SELECT * FROM orders, LATERAL (".repeat(25)
                        + "SELECT 1 FROM orders"
                        + " JOIN orders USING (id)".repeat(100)
                        + ") x".repeat(25));
    }

    private static void chained(Map<String, String> cases) {
        cases.put("sums", "SELECT " + list(7, "a" + "+1".repeat(199)) + " FROM orders");
        cases.put("products and sums", "SELECT a" + "*2+1".repeat(99) + " FROM orders");
        cases.put("concatenation", "SELECT s" + "||s".repeat(99) + " FROM orders");
        cases.put("OR", "SELECT 1 FROM orders WHERE a=1" + " OR a=1".repeat(199));
        cases.put("AND OR", "SELECT 1 FROM orders WHERE a=1" + " AND a=1 OR b=2".repeat(99));
        cases.put("NOT", "SELECT 1 FROM orders WHERE " + "NOT ".repeat(50) + "a");
        cases.put("signs", "SELECT " + "- ".repeat(50) + "a FROM orders");
        cases.put("signs and operators", "SELECT a" + (" + " + "- ".repeat(49) + "a").repeat(3) + " FROM orders");
        cases.put("lambdas", "SELECT transform(a, " + "x -> ".repeat(60) + "x) FROM orders");
        cases.put("dots", "SELECT a" + ".b".repeat(199) + " FROM orders");
        cases.put("subscripts", "SELECT a" + "[1]".repeat(49) + " FROM orders");
        cases.put("array types", "SELECT CAST(a AS bigint" + " ARRAY".repeat(45) + ") FROM orders");
        cases.put(
                "nested types",
                "SELECT CAST(a AS " + "array<".repeat(66) + "bigint" + ">".repeat(66) + ") FROM orders");
        cases.put("time zones", "SELECT t" + " AT TIME ZONE 'UTC'".repeat(199) + " FROM orders");
        cases.put(
                "joins",
                "SELECT 1 FROM orders a0"
                        + IntStream.range(1, 190)
                                .mapToObj(i -> " JOIN orders a%d ON a%d.k=a%d.k".formatted(i, i, i - 1))
                                .collect(Collectors.joining()));
        cases.put("commas in FROM", "SELECT 1 FROM " + list(199, "orders"));
        cases.put(
                "joins without brackets, nested",
                "SELECT 1 FROM orders" + " JOIN orders".repeat(60) + " ON a=b".repeat(60));
        cases.put("set operations", "SELECT 1" + " UNION SELECT 1 FROM orders".repeat(20));
        cases.put("BETWEEN", "SELECT 1 FROM orders WHERE a BETWEEN 1 AND 2" + " AND a BETWEEN 1 AND 2".repeat(99));
        cases.put(
                "row pattern",
                "SELECT * FROM orders MATCH_RECOGNIZE (PATTERN (" + "A ".repeat(49) + ") DEFINE A AS true)");
    }

    private static void lengthy(Map<String, String> cases) {
        cases.put("IN list", "SELECT 1 FROM orders WHERE a IN (" + list(1000, "1") + ")");
        cases.put(
                "two IN lists",
                "SELECT 1 FROM orders WHERE a IN (" + list(740, "1") + ") OR a IN (" + list(740, "1") + ")");
        cases.put("negative IN list", "SELECT 1 FROM orders WHERE a IN (" + list(990, "-1") + ")");
        cases.put("columns", "SELECT " + list(500, "abcdefghij") + " FROM orders");
        cases.put("columns of expressions", "SELECT " + list(490, "a+b*c") + " FROM orders");
        cases.put("rows", "VALUES " + list(490, "(1,2)"));
        cases.put("branches", "SELECT CASE a" + " WHEN 1 THEN 2".repeat(480) + " END FROM orders");
        cases.put(
                "common table expressions",
                "WITH "
                        + IntStream.range(0, 280)
                                .mapToObj(i -> "a%d AS (SELECT 1)".formatted(i))
                                .collect(Collectors.joining(","))
                        + " SELECT * FROM a9");
        cases.put("windows", "SELECT " + list(140, "sum(a) OVER (PARTITION BY b ORDER BY c)") + " FROM orders");
        cases.put("calls", "SELECT " + list(490, "abs(a)") + " FROM orders");
        cases.put("functions of many arguments", "SELECT concat(" + list(1000, "s") + ") FROM orders");
        cases.put("string", "SELECT '" + "x".repeat(10_000) + "' FROM orders");
        cases.put("comment", "SELECT 1 /*" + "x".repeat(10_000) + "*/ FROM orders");
        cases.put("grouping sets", "SELECT 1 FROM orders GROUP BY GROUPING SETS (" + list(250, "(a, b)") + ")");
    }

    private static String list(int size, String item) {
        return String.join(",", Collections.nCopies(size, item));
    }
}
