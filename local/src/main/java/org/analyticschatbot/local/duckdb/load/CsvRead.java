package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One way to read the files of a CSV table.
 *
 * @param sampleRows rows that decide on the types, -1 for all
 * @param transcoded whether the files are copies of files that were not UTF-8
 */
record CsvRead(DataSource source, List<CsvFile> files, long sampleRows, boolean transcoded) {

    CsvRead {
        files = List.copyOf(files);
    }

    private static final long ALL_ROWS = -1;
    private static final long SAMPLE_ROWS = 200_000;

    /** Up to this size all rows are looked at twice, first for their types; larger files would start too slowly. */
    private static final long MAX_BYTES_SNIFFED_WHOLE = 16L << 20;

    static CsvRead first(DataSource source, List<CsvFile> files) {
        long sample = source.bytes() <= MAX_BYTES_SNIFFED_WHOLE ? ALL_ROWS : SAMPLE_ROWS;
        return new CsvRead(source, files, sample, false);
    }

    CsvRead ofAllRows() {
        return new CsvRead(source, files, ALL_ROWS, transcoded);
    }

    CsvRead ofCopies(List<CsvFile> copies) {
        return new CsvRead(source, copies, sampleRows, true);
    }

    CsvHead head() {
        return files.getFirst().head();
    }

    List<Path> originals() {
        return files.stream().map(CsvFile::original).toList();
    }

    boolean isSampled() {
        return sampleRows != ALL_ROWS;
    }

    boolean hasOneHeader() {
        return files.stream().map(CsvFile::head).distinct().count() == 1;
    }

    /** How a message names the file that was read as {@code readable}. */
    String label(Path readable) {
        return files.stream()
                .filter(file -> file.readable().equals(readable))
                .findFirst()
                .map(file -> source.label(file.original()))
                .orElse(source.label());
    }

    /**
     * A relation with types found by looking at the values. Files with different headers are read by the names of
     * their columns, and then a wrong line is an error: DuckDB tolerates wrong lines only where headers agree.
     */
    String typed() {
        return Sql.resource(
                CsvRead.class,
                "csv-typed.sql",
                Map.of(
                        "files", paths(),
                        "dialect", dialect(),
                        "differences", hasOneHeader() ? tolerant() : "union_by_name = true",
                        "sample_rows", Long.toString(sampleRows)));
    }

    /** A relation of text only, for files whose types cannot be found. */
    String untyped() {
        String columns = Columns.of(head().names()).names().stream()
                .map(name -> Sql.identifier(name) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return Sql.resource(
                CsvRead.class,
                "csv-untyped.sql",
                Map.of("files", paths(), "dialect", dialect(), "tolerant", tolerant(), "columns", columns));
    }

    private String paths() {
        return Sql.paths(files.stream().map(CsvFile::readable).toList());
    }

    private static String tolerant() {
        return Sql.resource(CsvRead.class, "csv-tolerant.sql", Map.of());
    }

    private String dialect() {
        return Sql.resource(
                CsvRead.class,
                "csv-dialect.sql",
                Map.of(
                        "delimiter", Sql.literal(Character.toString(head().delimiter())),
                        "header", Boolean.toString(head().hasHeader()),
                        "partitioned", Boolean.toString(source.isPartitioned())));
    }
}
