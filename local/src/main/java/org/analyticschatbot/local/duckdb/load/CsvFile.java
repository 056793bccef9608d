package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;

/** @param readable the file itself, or a copy of it in UTF-8 */
record CsvFile(Path original, Path readable, CsvHead head) {}
