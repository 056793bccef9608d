package org.analyticschatbot.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.PartitionFilters.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartitionFiltersTest {

    private static final TableName LOGS = new TableName("web", "logs");
    private static final Set<TableName> ALLOWED = Set.of(LOGS, new TableName("web", "days"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) FROM web.logs | NONE",
                "SELECT count(*) FROM web.logs WHERE status = 200 | NONE",
                "SELECT count(*) FROM web.logs WHERE dt = '2026-03-01' | DIRECT",
                "SELECT count(*) FROM web.logs WHERE DT >= '2026-03-01' AND status = 200 | DIRECT",
                "SELECT count(*) FROM web.logs WHERE '2026-03-01' < dt | DIRECT",
                "SELECT count(*) FROM web.logs WHERE dt BETWEEN '2026-03-01' AND '2026-03-31' | DIRECT",
                "SELECT count(*) FROM web.logs WHERE dt IN ('2026-03-01', '2026-03-02') | DIRECT",
                "SELECT count(*) FROM web.logs WHERE dt LIKE '2026-03-%' | DIRECT",
                "SELECT count(*) FROM web.logs WHERE dt = date_format(current_date, '%Y-%m-%d') | DIRECT",
                "SELECT count(*) FROM web.logs WHERE dt = (SELECT max(day) FROM web.days) | DIRECT",
                "SELECT count(*) FROM web.logs WHERE dt IS NOT NULL | NONE",
                "SELECT count(*) FROM web.logs WHERE CAST(dt AS DATE) >= DATE '2026-03-01' | WRAPPED",
                "SELECT count(*) FROM web.logs WHERE substr(dt, 1, 7) = '2026-03' | WRAPPED",
                "SELECT count(*) FROM web.logs WHERE date_parse(dt, '%Y-%m-%d') > current_date - INTERVAL '7' DAY | WRAPPED",
                "SELECT count(*) FROM web.logs WHERE dt = '2026-03-01' OR status = 500 | NONE",
                "SELECT count(*) FROM web.logs WHERE dt = '2026-03-01' OR dt = '2026-03-02' | DIRECT",
                "SELECT count(*) FROM web.logs l WHERE l.dt = '2026-03-01' | DIRECT",
                "SELECT count(*) FROM web.logs l JOIN web.days d ON d.day = l.status WHERE d.dt = '2026-03-01' | NONE",
                "SELECT count(*) FROM web.logs l JOIN web.days d ON l.dt = d.day | NONE",
                "SELECT count(*) FROM web.logs l JOIN web.days d ON d.day = l.status AND l.dt = '2026-03-01' | DIRECT",
                "WITH x AS (SELECT * FROM web.logs) SELECT count(*) FROM x WHERE x.dt = '2026-03-01' | DIRECT",
            })
    void a_table_is_narrowed_by_a_bare_column_that_is_compared_with_something_known(String sql, Use use) {
        ReadOnlySql guarded = (ReadOnlySql) new SqlGuard().check(sql, ALLOWED, 100);

        assertThat(PartitionFilters.of(guarded, LOGS, List.of("dt"))).isEqualTo(use);
    }
}
