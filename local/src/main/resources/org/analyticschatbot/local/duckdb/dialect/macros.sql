-- What Trino has and DuckDB lacks, or does otherwise.
-- No parameter has a type: DuckDB does not know the type of an aggregate when it chooses among overloads, and takes any.
-- cast_to_type(x, y) casts to the type of y; y itself is not evaluated.
-- An error is a cast of its text that must fail: error() is volatile, which TRY does not allow.
-- DuckDB evaluates constants even in branches that are never taken, so sizes are limited where they are used.

-- Operators

-- DuckDB's // cuts between whole numbers only; else it divides as doubles do, but for zero.
CREATE OR REPLACE MACRO trino_divide(a, b) AS cast_to_type(
    CASE
        WHEN b = 0 AND typeof(a + b) IN ('DOUBLE', 'FLOAT')
            THEN cast_to_type(CAST(a AS DOUBLE) * CAST('Infinity' AS DOUBLE), a // b)
        ELSE a // b
    END,
    a + b);

-- An interval in Trino, a number of days in DuckDB.
CREATE OR REPLACE MACRO trino_minus(a, b) AS
    CASE
        WHEN typeof(a) = 'DATE' AND typeof(b) = 'DATE'
            THEN cast_to_type(
                CAST(CAST('error: Dates cannot be subtracted on local files, date_diff tells the days between' AS INTEGER) AS VARCHAR),
                a - b)
        ELSE a - b
    END;

CREATE OR REPLACE MACRO trino_plus_interval(x, i) AS
    CASE
        WHEN typeof(x) = 'DATE' AND CAST(x + i AS TIME) <> CAST('00:00:00' AS TIME)
            THEN cast_to_type(
                CAST(CAST('error: Cannot add hour, minutes or seconds to a date' AS INTEGER) AS VARCHAR), x)
        ELSE cast_to_type(x + i, x)
    END;

CREATE OR REPLACE MACRO trino_instant(x) AS CAST(x AS TIMESTAMP WITH TIME ZONE);

CREATE OR REPLACE MACRO trino_at_timezone(x, zone) AS CAST(x AS TIMESTAMP WITH TIME ZONE) AT TIME ZONE zone;

CREATE OR REPLACE MACRO trino_with_timezone(x, zone) AS
    CASE
        WHEN zone LIKE '+%' OR zone LIKE '-%'
            THEN CAST(strftime(x, '%Y-%m-%d %H:%M:%S.%f') || zone AS TIMESTAMP WITH TIME ZONE)
        ELSE timezone(CASE WHEN zone LIKE '+%' OR zone LIKE '-%' THEN 'UTC' ELSE zone END, CAST(x AS TIMESTAMP))
    END;

-- Lists and maps

CREATE OR REPLACE MACRO trino_cardinality(x) AS
    CASE
        WHEN typeof(x) LIKE 'MAP%' THEN CAST(len(json_keys(to_json(x))) AS BIGINT)
        ELSE CAST(len(TRY_CAST(x AS VARCHAR[])) AS BIGINT)
    END;

CREATE OR REPLACE MACRO trino_subscript(x, i) AS
    CASE
        WHEN typeof(x) LIKE 'MAP%' AND i IS NOT NULL
                AND NOT list_contains(json_keys(to_json(x)), CAST(i AS VARCHAR))
            THEN cast_to_type(CAST(CAST('error: Key not present in map' AS INTEGER) AS VARCHAR), x[i])
        WHEN typeof(x) LIKE '%[]'
                AND (TRY_CAST(i AS BIGINT) < 1 OR TRY_CAST(i AS BIGINT) > len(TRY_CAST(x AS VARCHAR[])))
            THEN cast_to_type(CAST(CAST('error: Array subscript is out of range' AS INTEGER) AS VARCHAR), x[i])
        ELSE x[i]
    END;

CREATE OR REPLACE MACRO trino_element_at(x, i) AS
    CASE
        WHEN typeof(x) LIKE '%[]' AND TRY_CAST(i AS BIGINT) = 0
            THEN cast_to_type(CAST(CAST('error: SQL array indices start at 1' AS INTEGER) AS VARCHAR), x[i])
        ELSE x[i]
    END;

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

CREATE OR REPLACE MACRO trino_sequence_by(a, b, step) AS
    CASE
        WHEN step = 0 OR abs((CAST(b AS BIGINT) - a) // nullif(step, 0)) >= 10000
            THEN CAST(CAST(CAST('error: A sequence has at most 10000 entries' AS INTEGER) AS VARCHAR) AS BIGINT[])
        ELSE generate_series(
            CAST(a AS BIGINT),
            CASE WHEN step < 0 THEN greatest(CAST(b AS BIGINT), a + 10000 * step) ELSE least(CAST(b AS BIGINT), a + 10000 * step) END,
            CAST(step AS BIGINT))
    END;

CREATE OR REPLACE MACRO trino_sequence
    (a, b) AS trino_sequence_by(a, b, CASE WHEN b < a THEN -1 ELSE 1 END),
    (a, b, step) AS trino_sequence_by(a, b, step);

CREATE OR REPLACE MACRO trino_sequence_of_times(a, b, step) AS
    CASE
        WHEN abs(epoch(CAST(b AS TIMESTAMP)) - epoch(CAST(a AS TIMESTAMP)))
                >= 10000 * abs(epoch(CAST(a AS TIMESTAMP) + step) - epoch(CAST(a AS TIMESTAMP)))
            THEN cast_to_type(CAST(CAST('error: A sequence has at most 10000 entries' AS INTEGER) AS VARCHAR), [a])
        ELSE cast_to_type(generate_series(CAST(a AS TIMESTAMP), CAST(b AS TIMESTAMP), step), [a])
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

CREATE OR REPLACE MACRO trino_reverse(x) AS
    CASE
        WHEN typeof(x) LIKE '%[]' THEN cast_to_type(list_reverse(TRY_CAST(x AS VARCHAR[])), x)
        ELSE cast_to_type(reverse(TRY_CAST(x AS VARCHAR)), x)
    END;

CREATE OR REPLACE MACRO trino_slice(list, start, length) AS
    CASE
        WHEN start = 0 OR length < 0
            THEN cast_to_type(CAST(CAST('error: slice starts at 1 and has no negative length' AS INTEGER) AS VARCHAR), list)
        WHEN start < 0 AND -start > len(list) THEN list[1:0]
        WHEN start < 0 THEN list[len(list) + start + 1 : least(len(list), len(list) + start + length)]
        ELSE list[start : start + length - 1]
    END;

-- Casts

CREATE OR REPLACE MACRO trino_whole(x) AS
    CASE
        WHEN typeof(x) IN ('DOUBLE', 'FLOAT') THEN CAST(round(TRY_CAST(x AS DOUBLE)) AS BIGINT)
        WHEN typeof(x) = 'VARCHAR' AND NOT regexp_full_match(CAST(x AS VARCHAR), '[+-]?[0-9]+')
            THEN CAST('error: A text is not a whole number' AS INTEGER)
        ELSE CAST(x AS BIGINT)
    END;

CREATE OR REPLACE MACRO trino_date(x) AS
    CASE
        WHEN typeof(x) = 'VARCHAR'
                AND NOT regexp_full_match(CAST(x AS VARCHAR), '\s*[+-]?[0-9]{1,6}-[0-9]{1,2}-[0-9]{1,2}\s*')
            THEN CAST(CAST(CAST('error: A text is not a date' AS INTEGER) AS VARCHAR) AS DATE)
        ELSE CAST(x AS DATE)
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
        ELSE lpad(x, CAST(least(size, 10000) AS INTEGER), padding)
    END;

CREATE OR REPLACE MACRO trino_rpad(x, size, padding) AS
    CASE
        WHEN size NOT BETWEEN 0 AND 10000 OR padding = ''
            THEN CAST(CAST('error: rpad gives at most 10000 characters' AS INTEGER) AS VARCHAR)
        ELSE rpad(x, CAST(least(size, 10000) AS INTEGER), padding)
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

CREATE OR REPLACE MACRO trino_date_trunc(unit, x) AS cast_to_type(date_trunc(unit, x), x);

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

CREATE OR REPLACE MACRO trino_to_unixtime(x) AS epoch(CAST(x AS TIMESTAMP WITH TIME ZONE));

CREATE OR REPLACE MACRO trino_from_unixtime
    (x) AS to_timestamp(CAST(x AS DOUBLE)),
    (x, zone) AS to_timestamp(CAST(x AS DOUBLE)) AT TIME ZONE zone;

CREATE OR REPLACE MACRO trino_to_iso8601(x) AS
    CASE WHEN typeof(x) = 'DATE' THEN strftime(x, '%Y-%m-%d') ELSE strftime(x, '%Y-%m-%dT%H:%M:%S.%g') END;

-- Numbers

CREATE OR REPLACE MACRO trino_round
    (x) AS round(x),
    (x, n) AS cast_to_type(round(x, n), x + x);

CREATE OR REPLACE MACRO trino_floor(x) AS cast_to_type(floor(x), round(x));

CREATE OR REPLACE MACRO trino_ceil(x) AS cast_to_type(ceil(x), round(x));

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

-- The types of aggregates; example is any value of the argument

-- Of whole numbers a bigint, of decimals a decimal of their scale.
CREATE OR REPLACE MACRO trino_sum(total, example) AS cast_to_type(total, example + CAST(0 AS BIGINT));

-- Of whole numbers a double, of decimals a decimal of their scale.
CREATE OR REPLACE MACRO trino_avg(average, example) AS cast_to_type(average, floor(example) + example);
