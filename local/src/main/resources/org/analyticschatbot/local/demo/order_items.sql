-- What is asked for in a month: a category for each of 200 places, and how many of its products are on the market by then.
CREATE TEMP TABLE demand AS
WITH months AS (
    SELECT unnest(generate_series(date_trunc('month', demo_start()), demo_today(), INTERVAL 1 MONTH))::DATE AS month
), wanted AS (
    SELECT month, category_no, available, wish * season[month(month)] * trend ** ((month - new_year(2)) / 365.25) AS wish
    FROM months
    CROSS JOIN (VALUES
        (1, 13, 0.94, [1.1, 1.0, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1.0, 1.0, 1.4, 1.3]),
        (2, 13, 1.02, [1.0, 1.0, 1.0, 1.0, 1.0, 0.9, 0.9, 0.9, 1.0, 1.0, 1.1, 1.2]),
        (3, 20, 1.00, [1.2, 0.9, 1.1, 1.1, 1.0, 1.0, 1.1, 0.9, 1.1, 1.1, 1.0, 0.9]),
        (4, 12, 1.03, [1.1, 0.9, 1.1, 1.1, 1.1, 1.0, 0.9, 0.9, 1.2, 1.1, 0.9, 0.8]),
        (5, 12, 1.10, [1.4, 1.1, 1.0, 1.1, 1.2, 1.3, 1.2, 1.1, 1.0, 0.8, 0.7, 0.8]),
        (6, 10, 0.98, [0.6, 0.7, 0.8, 0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 1.0, 1.5, 2.4]),
        (7, 14, 1.14, [0.9, 1.1, 1.0, 1.0, 1.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.2]),
        (8, 9, 1.00, [0.3, 0.5, 1.3, 1.9, 2.0, 1.7, 1.3, 1.0, 0.9, 0.6, 0.3, 0.3])
    ) AS taste (category_no, wish, trend, season)
    JOIN (SELECT month, category_no, count(*) AS available FROM months JOIN assortment ON launched_on <= month GROUP BY ALL) AS market
        USING (month, category_no)
), shares AS (
    SELECT *, sum(wish) OVER (PARTITION BY month ORDER BY category_no) / sum(wish) OVER (PARTITION BY month) AS upto,
        wish / sum(wish) OVER (PARTITION BY month) AS share
    FROM wanted
)
SELECT month, place::INTEGER AS place, category_no, available
FROM shares
JOIN (SELECT unnest(range(200)) AS place) ON (place + 0.5) / 200 > upto - share AND (place + 0.5) / 200 <= upto;

CREATE TEMP TABLE lines AS
SELECT (order_id::BIGINT * 10 + line) AS order_item_id, order_id, day, is_corporate
FROM (
    SELECT *, unnest(range(1, 2 + CASE WHEN lines < 0.45 THEN 0 WHEN lines < 0.76 THEN 1 WHEN lines < 0.92 THEN 2 ELSE 3 END)) AS line
    FROM (SELECT *, chance(order_id, 'lines') AS lines FROM purchases));

-- Prices rose by 2 % a year; most discounts are given in January, July and November.
CREATE TABLE order_items AS
SELECT order_item_id, order_id, product_id, quantity, unit_price, discount,
    (quantity * unit_price - coalesce(discount, 0))::DECIMAL(12, 2) AS revenue
FROM (
    SELECT *,
        CASE WHEN chance(order_item_id, 'no discount noted') >= 0.02 THEN round(quantity * unit_price * rate, 2)::DECIMAL(12, 2) END
            AS discount
    FROM (
        SELECT order_item_id, order_id, product_id,
            CASE
                WHEN chance(order_item_id, 'bulk') < 0.00004 THEN 40 + floor(60 * chance(order_item_id, 'bulk quantity'))
                WHEN is_corporate THEN 1 + floor(6 * chance(order_item_id, 'quantity') ** 2)
                ELSE 1 + floor(4 * chance(order_item_id, 'quantity') ** 6)
            END::INTEGER AS quantity,
            (floor(price * 0.98 ** (year(demo_today()) - year(day))) + 0.99)::DECIMAL(10, 2) AS unit_price,
            CASE
                WHEN chance(order_item_id, 'discounted')
                    >= CASE WHEN month(day) IN (1, 7, 11) THEN 0.5 WHEN is_corporate THEN 0.4 ELSE 0.2 END THEN 0
                ELSE choice([0.05, 0.1, 0.1, 0.15, 0.2, 0.3], order_item_id, 'discount')
            END AS rate
        FROM lines
        JOIN demand ON demand.month = date_trunc('month', day) AND demand.place = floor(200 * chance(order_item_id, 'category'))
        JOIN products ON product_id = (category_no - 1) * 25 + 1 + floor(available * chance(order_item_id, 'product') ** 1.5)))
ORDER BY order_item_id;
