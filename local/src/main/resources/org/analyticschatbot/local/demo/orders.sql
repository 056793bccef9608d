-- How many orders each day has: growth of 15 % a year, times the season, the weekday, holidays, and the weather of the day.
CREATE TEMP TABLE days AS
SELECT day,
    round(184 * 1.15 ** ((day - new_year(2)) / 365.25) * season * weekday * occasion
        * (0.9 + 0.2 * chance(day, 'weather')))::INTEGER AS orders
FROM (
    SELECT day,
        [0.86, 0.88, 0.97, 1.00, 1.03, 0.98, 0.85, 0.80, 1.00, 1.04, 1.18, 1.50][month(day)] AS season,
        [0.80, 0.90, 0.88, 0.93, 0.98, 1.16, 1.35][dayofweek(day) + 1] AS weekday,
        CASE
            WHEN month(day) = 11 AND day(day) BETWEEN 23 AND 29 AND dayofweek(day) = 5 THEN 2.1
            WHEN month(day) = 12 AND day(day) = 24 THEN 0.5
            WHEN month(day) = 12 AND day(day) IN (25, 26) THEN 0.12
            WHEN month(day) = 12 AND day(day) > 26 THEN 0.7
            WHEN month(day) = 1 AND day(day) = 1 THEN 0.2
            ELSE 1
        END AS occasion
    FROM (SELECT unnest(generate_series(demo_start(), demo_today(), INTERVAL 1 DAY))::DATE AS day));

-- The loyal, if they have signed up by then, or else anybody who has; mostly at home.
CREATE TEMP TABLE purchases AS
SELECT order_id, day, customer_id, is_corporate,
    CASE WHEN shop.opened_on <= day THEN shop.store_id ELSE shop.predecessor END AS store_id
FROM (
    SELECT order_id, day,
        CASE WHEN loyal <= customers_until(day) THEN loyal ELSE 1 + floor(customers_until(day) * chance(order_id, 'customer')) END::INTEGER
            AS customer_id
    FROM (
        SELECT order_id, day, customer_of(floor(32768 * chance(order_id, 'loyal') ** 1.3)::BIGINT) AS loyal
        FROM (SELECT day, ((day - DATE '2020-01-01') * 1000 + unnest(range(1, orders + 1)))::INTEGER AS order_id FROM days)))
JOIN people USING (customer_id)
JOIN catchment ON catchment.place = floor(100 * chance(order_id, 'away'))::INTEGER
JOIN shops AS shop ON shop.store_id = CASE WHEN chance(order_id, 'at home') < 0.85 THEN home_store ELSE catchment.store_id END;

CREATE TABLE orders AS
SELECT order_id, customer_id, store_id, day AS order_date,
    CASE
        WHEN chance(order_id, 'cancelled') < 0.03 THEN 'cancelled'
        WHEN day > demo_today() - 2 THEN 'processing'
        WHEN day > demo_today() - 5 THEN 'shipped'
        ELSE 'completed'
    END AS status,
    CASE
        WHEN chance(order_id, 'no channel') < 0.015 THEN NULL
        WHEN chance(order_id, 'channel') < 0.28 + (day - new_year(2)) / 10000.0 THEN 'Online'
        WHEN chance(order_id, 'channel') < 0.36 + (day - new_year(2)) / 5000.0 THEN 'Mobile App'
        WHEN chance(order_id, 'channel') > 0.97 THEN 'Phone'
        ELSE 'In Store'
    END AS channel
FROM purchases
ORDER BY order_id;
