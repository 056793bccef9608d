SELECT 1
SELECT status, count(*) AS n FROM orders GROUP BY status ORDER BY n DESC LIMIT 10
WITH m AS (SELECT date_trunc('month', o.day) AS month, sum(o.total) AS total FROM orders o JOIN customer c ON o.customer = c.id WHERE c.region = 'EU' AND o.day >= DATE '2025-01-01' GROUP BY 1) SELECT month, total, lag(total) OVER (ORDER BY month) AS before FROM m ORDER BY month
SELECT CASE WHEN total > 1.5 THEN 'a' ELSE 'b' END, CAST(total AS decimal(10, 2)) FROM orders WHERE id IN (SELECT id FROM customer) AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = orders.id) UNION ALL SELECT 'x', 2
SELECT * FROM WHERE
