-- At most one return of a line, at most all of its quantity; what will only be returned after today is left out.
CREATE TABLE returns AS
SELECT row_number() OVER (ORDER BY return_date, order_item_id)::INTEGER AS return_id, order_item_id, return_date, returned AS quantity,
    CASE WHEN chance(order_item_id, 'no reason') >= 0.05 THEN choice(reasons, order_item_id, 'reason') END AS reason,
    round(revenue * returned::DOUBLE / quantity, 2)::DECIMAL(12, 2) AS refund
FROM (
    SELECT *, order_date + 2 + floor(26 * chance(order_item_id, 'return day') ** 1.5)::INTEGER AS return_date,
        1 + floor(quantity * chance(order_item_id, 'returned'))::INTEGER AS returned
    FROM order_items
    JOIN orders USING (order_id)
    JOIN products USING (product_id)
    JOIN (VALUES
        ('Electronics', 0.06, ['Defective', 'Defective', 'Not as described', 'Changed mind', 'Damaged in transit']),
        ('Kitchen', 0.03, ['Damaged in transit', 'Changed mind', 'Defective']),
        ('Clothing', 0.11, ['Wrong size', 'Wrong size', 'Wrong size', 'Changed mind', 'Not as described']),
        ('Shoes', 0.13, ['Wrong size', 'Wrong size', 'Wrong size', 'Changed mind']),
        ('Sports', 0.04, ['Changed mind', 'Defective', 'Wrong size']),
        ('Toys', 0.03, ['Changed mind', 'Damaged in transit', 'Defective']),
        ('Beauty', 0.015, ['Changed mind', 'Not as described', 'Damaged in transit']),
        ('Garden', 0.025, ['Damaged in transit', 'Defective', 'Changed mind'])
    ) AS habit (category, share, reasons) USING (category)
    WHERE status <> 'cancelled' AND chance(order_item_id, 'returned at all') < share)
WHERE return_date <= demo_today()
ORDER BY return_id;
