-- What Trino has and DuckDB lacks, or does otherwise. DuckDB chooses an overload by the types of the arguments.
-- cast_to_type(x, y) casts to the type of y; y itself is not evaluated.
-- An error is a cast of its text that must fail: error() is volatile, which TRY does not allow.

-- Operators

CREATE OR REPLACE MACRO trino_divide
    (a INTEGER, b INTEGER) AS a // b,
    (a BIGINT, b BIGINT) AS a // b,
    (a, b) AS cast_to_type(
        CASE
            WHEN b = 0 AND typeof(a + b) LIKE 'DECIMAL%' THEN CAST(0 AS INTEGER) // 0
            WHEN b = 0 THEN a * CAST('Infinity' AS DOUBLE)
            ELSE CAST(a AS DOUBLE) / CAST(b AS DOUBLE)
        END,
        a + b);

CREATE OR REPLACE MACRO trino_minus
    (a DATE, b DATE) AS to_days(CAST(a - b AS INTEGER)),
    (a, b) AS a - b;

CREATE OR REPLACE MACRO trino_plus_interval
    (x DATE, i) AS CAST(
        CASE
            WHEN x + i = date_trunc('day', x + i) THEN x + i
            ELSE CAST(CAST('error: Cannot add hour, minutes or seconds to a date' AS INTEGER) AS VARCHAR)
        END AS DATE),
    (x, i) AS x + i;

CREATE OR REPLACE MACRO trino_instant(x TIMESTAMP WITH TIME ZONE) AS x;

CREATE OR REPLACE MACRO trino_at_timezone(x TIMESTAMP WITH TIME ZONE, zone) AS x AT TIME ZONE zone;

CREATE OR REPLACE MACRO trino_with_timezone(x, zone) AS
    CASE
        WHEN zone LIKE '+%' OR zone LIKE '-%'
            THEN CAST(strftime(x, '%Y-%m-%d %H:%M:%S.%f') || zone AS TIMESTAMP WITH TIME ZONE)
        ELSE CAST(x AS TIMESTAMP) AT TIME ZONE zone
    END;

-- Lists and maps

CREATE OR REPLACE MACRO trino_subscript(x, i) AS
    CASE
        WHEN typeof(x) LIKE '%[]' AND (TRY_CAST(i AS BIGINT) < 1 OR TRY_CAST(i AS BIGINT) > cardinality(x))
            THEN cast_to_type(CAST('error: Array subscript is out of range' AS INTEGER), NULL)
        WHEN typeof(x) LIKE 'MAP%' AND x[i] IS NULL AND NOT list_contains(map_keys(TRY_CAST(x AS MAP(VARCHAR, VARCHAR))), CAST(i AS VARCHAR))
            THEN cast_to_type(CAST('error: Key not present in map' AS INTEGER), NULL)
        ELSE x[i]
    END;

CREATE OR REPLACE MACRO trino_element_at(x, i) AS
    CASE
        WHEN typeof(x) LIKE '%[]' AND TRY_CAST(i AS BIGINT) = 0
            THEN cast_to_type(CAST('error: SQL array indices start at 1' AS INTEGER), NULL)
        ELSE x[i]
    END;

CREATE OR REPLACE MACRO trino_cardinality(x) AS CAST(cardinality(x) AS BIGINT);

CREATE OR REPLACE MACRO trino_contains(list, x) AS
    CASE
        WHEN list_contains(list, x) THEN TRUE
        WHEN x IS NULL OR len(list) <> list_count(list) THEN NULL
        ELSE list_contains(list, x)
    END;

-- Of the results of a predicate on each element.
CREATE OR REPLACE MACRO trino_any(results) AS
    CASE
        WHEN list_contains(results, TRUE) THEN TRUE
        WHEN len(results) <> list_count(results) THEN NULL
        ELSE list_contains(results, TRUE)
    END;

CREATE OR REPLACE MACRO trino_all(results) AS
    CASE
        WHEN list_contains(results, FALSE) THEN FALSE
        WHEN len(results) <> list_count(results) THEN NULL
        ELSE NOT list_contains(results, FALSE)
    END;

CREATE OR REPLACE MACRO trino_sequence
    (a, b) AS
        CASE
            WHEN abs(b - a) >= 10000
                THEN cast_to_type(CAST('error: A sequence has at most 10000 entries' AS INTEGER), NULL)
            WHEN b < a THEN generate_series(CAST(a AS BIGINT), CAST(b AS BIGINT), -1)
            ELSE generate_series(CAST(a AS BIGINT), CAST(b AS BIGINT), 1)
        END,
    (a DATE, b DATE) AS
        CASE
            WHEN abs(b - a) >= 10000
                THEN cast_to_type(CAST('error: A sequence has at most 10000 entries' AS INTEGER), NULL)
            ELSE CAST(generate_series(CAST(a AS TIMESTAMP), CAST(b AS TIMESTAMP), to_days(CASE WHEN b < a THEN -1 ELSE 1 END)) AS DATE[])
        END,
    (a BIGINT, b BIGINT, step BIGINT) AS
        CASE
            WHEN step = 0 OR abs((b - a) // step) >= 10000
                THEN cast_to_type(CAST('error: A sequence has at most 10000 entries' AS INTEGER), NULL)
            ELSE generate_series(a, b, step)
        END,
    (a DATE, b DATE, step INTERVAL) AS
        CASE
            WHEN abs(b - a) >= 10000
                THEN cast_to_type(CAST('error: A sequence has at most 10000 entries' AS INTEGER), NULL)
            ELSE CAST(generate_series(CAST(a AS TIMESTAMP), CAST(b AS TIMESTAMP), step) AS DATE[])
        END;

CREATE OR REPLACE MACRO trino_repeat(x, n) AS
    CASE
        WHEN n > 10000 THEN cast_to_type(CAST('error: repeat gives at most 10000 entries' AS INTEGER), NULL)
        ELSE list_resize([], n, x)
    END;

CREATE OR REPLACE MACRO trino_array_join
    (list, separator) AS array_to_string(list, separator),
    (list, separator, instead) AS
        array_to_string(list_transform(list, lambda x: coalesce(CAST(x AS VARCHAR), instead)), separator);

CREATE OR REPLACE MACRO trino_array_max(list) AS
    CASE WHEN len(list) = list_count(list) THEN list_max(list) END;

CREATE OR REPLACE MACRO trino_array_min(list) AS
    CASE WHEN len(list) = list_count(list) THEN list_min(list) END;

CREATE OR REPLACE MACRO trino_array_position(list, x) AS
    CASE WHEN list IS NULL OR x IS NULL THEN NULL ELSE CAST(coalesce(list_position(list, x), 0) AS BIGINT) END;

CREATE OR REPLACE MACRO trino_reverse
    (x VARCHAR) AS reverse(x),
    (x) AS list_reverse(x);

CREATE OR REPLACE MACRO trino_slice(list, start, length) AS
    CASE
        WHEN start = 0 OR length < 0
            THEN cast_to_type(CAST('error: slice starts at 1 and has no negative length' AS INTEGER), NULL)
        WHEN start < 0 AND -start > len(list) THEN list[1:0]
        WHEN start < 0 THEN list[len(list) + start + 1 : least(len(list), len(list) + start + length)]
        ELSE list[start : start + length - 1]
    END;

-- Casts

CREATE OR REPLACE MACRO trino_whole
    (x BIGINT) AS x,
    (x HUGEINT) AS x,
    (x BOOLEAN) AS x,
    (x DOUBLE) AS round(x),
    (x VARCHAR) AS
        CASE
            WHEN x IS NULL OR regexp_full_match(x, '[+-]?[0-9]+') THEN x
            ELSE CAST(CAST('error: A text is not a whole number' AS INTEGER) AS VARCHAR)
        END;

CREATE OR REPLACE MACRO trino_date_text
    (x DATE) AS x,
    (x TIMESTAMP) AS x,
    (x TIMESTAMP WITH TIME ZONE) AS x AT TIME ZONE current_setting('TimeZone'),
    (x VARCHAR) AS
        CASE
            WHEN x IS NULL OR regexp_full_match(x, '\s*[+-]?[0-9]{1,6}-[0-9]{1,2}-[0-9]{1,2}\s*') THEN x
            ELSE CAST(CAST('error: A text is not a date' AS INTEGER) AS VARCHAR)
        END;

-- Trino writes a double as 1.25E2; digits holds its significant digits and their place.
CREATE OR REPLACE MACRO trino_double_text(x) AS
    CASE
        WHEN x IS NULL THEN NULL
        WHEN isnan(x) THEN 'NaN'
        WHEN isinf(x) THEN CASE WHEN x > 0 THEN 'Infinity' ELSE '-Infinity' END
        WHEN x = 0 THEN '0.0E0'
        ELSE regexp_replace(
            regexp_replace(
                regexp_replace(format('{:.' || greatest(
                    length(regexp_replace(regexp_replace(regexp_replace(CAST(x AS VARCHAR), 'e.*', ''), '[-.]', '', 'g'), '^0+', '')) - 1, 1) || 'e}', x),
                    'e([+-])0*([0-9]+)$', 'E\1\2'),
                'E\+', 'E'),
            '(\.[0-9]+?)0+E', '\1E')
    END;

CREATE OR REPLACE MACRO trino_text(x) AS
    CASE typeof(x)
        WHEN 'DOUBLE' THEN trino_double_text(TRY_CAST(CAST(x AS VARCHAR) AS DOUBLE))
        WHEN 'FLOAT' THEN trino_double_text(TRY_CAST(CAST(x AS VARCHAR) AS DOUBLE))
        WHEN 'TIMESTAMP' THEN strftime(TRY_CAST(CAST(x AS VARCHAR) AS TIMESTAMP), '%Y-%m-%d %H:%M:%S.%g')
        WHEN 'TIMESTAMP WITH TIME ZONE'
            THEN strftime(TRY_CAST(CAST(x AS VARCHAR) AS TIMESTAMP WITH TIME ZONE), '%Y-%m-%d %H:%M:%S.%g')
                || ' ' || current_setting('TimeZone')
        ELSE CAST(x AS VARCHAR)
    END;

CREATE OR REPLACE MACRO trino_text_cut(x, size) AS
    CASE
        WHEN typeof(x) <> 'VARCHAR' AND length(trino_text(x)) > size
            THEN CAST(CAST('error: A value does not fit into the varchar' AS INTEGER) AS VARCHAR)
        ELSE left(trino_text(x), size)
    END;

-- Text

CREATE OR REPLACE MACRO trino_trim(x) AS trim(x, E' \t\n\x0B\f\r');
CREATE OR REPLACE MACRO trino_ltrim(x) AS ltrim(x, E' \t\n\x0B\f\r');
CREATE OR REPLACE MACRO trino_rtrim(x) AS rtrim(x, E' \t\n\x0B\f\r');

CREATE OR REPLACE MACRO trino_substr
    (x, start) AS
        CASE WHEN start = 0 OR -start > length(x) THEN left(x, 0) ELSE substr(x, start) END,
    (x, start, size) AS
        CASE
            WHEN start = 0 OR -start > length(x) OR size <= 0 THEN left(x, 0)
            ELSE substr(x, start, size)
        END;

CREATE OR REPLACE MACRO trino_replace
    (x, search) AS replace(x, search, ''),
    (x, search, replacement) AS
        CASE
            WHEN search = '' THEN CAST(CAST('error: replace needs a text to search for' AS INTEGER) AS VARCHAR)
            ELSE replace(x, search, replacement)
        END;

CREATE OR REPLACE MACRO trino_lpad(x, size, padding) AS
    CASE
        WHEN size NOT BETWEEN 0 AND 10000 OR padding = ''
            THEN CAST(CAST('error: lpad gives at most 10000 characters' AS INTEGER) AS VARCHAR)
        ELSE lpad(x, CAST(size AS INTEGER), padding)
    END;

CREATE OR REPLACE MACRO trino_rpad(x, size, padding) AS
    CASE
        WHEN size NOT BETWEEN 0 AND 10000 OR padding = ''
            THEN CAST(CAST('error: rpad gives at most 10000 characters' AS INTEGER) AS VARCHAR)
        ELSE rpad(x, CAST(size AS INTEGER), padding)
    END;

CREATE OR REPLACE MACRO trino_split_part(x, delimiter, i) AS
    CASE
        WHEN i < 1 THEN CAST(CAST('error: split_part counts from 1' AS INTEGER) AS VARCHAR)
        WHEN i <= len(string_split(x, delimiter)) THEN split_part(x, delimiter, i)
    END;

CREATE OR REPLACE MACRO trino_regexp_extract
    (x, pattern) AS CASE WHEN regexp_matches(x, pattern) THEN regexp_extract(x, pattern) END,
    (x, pattern, part) AS CASE WHEN regexp_matches(x, pattern) THEN regexp_extract(x, pattern, part) END;

CREATE OR REPLACE MACRO trino_regexp_replace
    (x, pattern) AS regexp_replace(x, pattern, '', 'g'),
    (x, pattern, replacement) AS
        CASE
            WHEN contains(replacement, '\') OR contains(replacement, '${')
                THEN CAST(CAST('error: regexp_replace knows $1 to $9 in the replacement only' AS INTEGER) AS VARCHAR)
            ELSE regexp_replace(x, pattern, regexp_replace(replacement, '\$([0-9])', '\\\1', 'g'), 'g')
        END;

-- JSON

CREATE OR REPLACE MACRO trino_json_extract(x, path) AS
    CASE WHEN json_valid(CAST(x AS VARCHAR)) THEN json_extract(CAST(x AS VARCHAR), path) END;

CREATE OR REPLACE MACRO trino_json_extract_scalar(x, path) AS
    CASE
        WHEN json_valid(CAST(x AS VARCHAR)) AND json_type(CAST(x AS VARCHAR), path) NOT IN ('OBJECT', 'ARRAY')
            THEN json_extract_string(CAST(x AS VARCHAR), path)
    END;

CREATE OR REPLACE MACRO trino_json_array_length(x) AS
    CASE
        WHEN json_valid(CAST(x AS VARCHAR)) AND json_type(CAST(x AS VARCHAR)) = 'ARRAY'
            THEN CAST(json_array_length(CAST(x AS VARCHAR)) AS BIGINT)
    END;

-- Dates and times

CREATE OR REPLACE MACRO trino_date_trunc
    (unit, x DATE) AS CAST(date_trunc(unit, x) AS DATE),
    (unit, x) AS date_trunc(unit, x);

CREATE OR REPLACE MACRO trino_unit(unit, n) AS
    CASE unit
        WHEN 'year' THEN to_months(CAST(12 * n AS INTEGER))
        WHEN 'quarter' THEN to_months(CAST(3 * n AS INTEGER))
        WHEN 'month' THEN to_months(CAST(n AS INTEGER))
        WHEN 'week' THEN to_days(CAST(7 * n AS INTEGER))
        WHEN 'day' THEN to_days(CAST(n AS INTEGER))
        WHEN 'hour' THEN to_hours(n)
        WHEN 'minute' THEN to_minutes(n)
        WHEN 'second' THEN to_seconds(n)
        WHEN 'millisecond' THEN to_milliseconds(n)
    END;

CREATE OR REPLACE MACRO trino_date_add(unit, n, x) AS trino_plus_interval(x, trino_unit(unit, n));

CREATE OR REPLACE MACRO trino_date_diff(unit, a, b) AS date_sub(unit, a, b);

CREATE OR REPLACE MACRO trino_to_unixtime(x TIMESTAMP WITH TIME ZONE) AS epoch(x);

CREATE OR REPLACE MACRO trino_from_unixtime
    (x) AS to_timestamp(CAST(x AS DOUBLE)),
    (x, zone) AS to_timestamp(CAST(x AS DOUBLE)) AT TIME ZONE zone;

CREATE OR REPLACE MACRO trino_to_iso8601
    (x DATE) AS strftime(x, '%Y-%m-%d'),
    (x TIMESTAMP) AS strftime(x, '%Y-%m-%dT%H:%M:%S.%g');

-- Numbers

CREATE OR REPLACE MACRO trino_round
    (x BIGINT) AS x,
    (x INTEGER) AS x,
    (x) AS round(x),
    (x BIGINT, n) AS round(x, n),
    (x INTEGER, n) AS round(x, n),
    (x, n) AS cast_to_type(round(x, n), x + x);

CREATE OR REPLACE MACRO trino_floor
    (x INTEGER) AS x,
    (x BIGINT) AS x,
    (x) AS floor(x);

CREATE OR REPLACE MACRO trino_ceil
    (x INTEGER) AS x,
    (x BIGINT) AS x,
    (x) AS ceil(x);

CREATE OR REPLACE MACRO trino_sign(x) AS cast_to_type(sign(x), x);

CREATE OR REPLACE MACRO trino_truncate
    (x) AS trunc(x),
    (x, n) AS cast_to_type(trunc(x, n), x);

CREATE OR REPLACE MACRO trino_width_bucket(x, low, high, n) AS
    CASE
        WHEN x < low THEN CAST(0 AS BIGINT)
        WHEN x >= high THEN CAST(n AS BIGINT) + 1
        ELSE CAST(floor(n * (CAST(x AS DOUBLE) - low) / (CAST(high AS DOUBLE) - low)) AS BIGINT) + 1
    END;

-- The types of aggregates

CREATE OR REPLACE MACRO trino_sum
    (total HUGEINT) AS CAST(total AS BIGINT),
    (total) AS total;

-- The average of decimals has their scale, that of whole numbers is a double.
CREATE OR REPLACE MACRO trino_avg
    (average, example HUGEINT) AS average,
    (average, example) AS cast_to_type(average, example);
