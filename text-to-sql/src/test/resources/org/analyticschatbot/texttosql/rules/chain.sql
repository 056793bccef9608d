CREATE TABLE stores (store_id INTEGER, name VARCHAR, city VARCHAR, region VARCHAR, country VARCHAR, opened_on DATE);
INSERT INTO stores VALUES
  (1, 'Harbour Hall', 'Hamburg', 'North', 'Germany', DATE '2015-03-01'),
  (2, 'Isar Court', 'Munich', 'South', 'Germany', DATE '2018-09-15'),
  (3, 'Canal Corner', 'Lille', 'North', 'France', DATE '2020-05-20'),
  (4, 'Old Port', 'Marseille', 'South', 'France', DATE '2024-04-02'),
  (5, 'Web Depot', 'Utrecht', 'West', 'Netherlands', DATE '2025-02-10');
CREATE TABLE customers (customer_id INTEGER, first_name VARCHAR, last_name VARCHAR, email VARCHAR, city VARCHAR, country VARCHAR, segment VARCHAR, signed_up_on DATE);
INSERT INTO customers SELECT i, ['Ada', 'Ben', 'Cleo', 'Dan'][1 + i % 4], 'Family ' || i, 'c' || i || '@example.org',
  ['Hamburg', 'Paris', 'Utrecht', 'Lille'][1 + i % 4], ['Germany', 'France', 'Netherlands', 'France'][1 + i % 4],
  ['Consumer', 'Business', 'Student'][1 + i % 3], DATE '2023-12-05' + CAST(i * 37 AS INTEGER) FROM range(1, 21) t(i);
CREATE TABLE products (product_id INTEGER, name VARCHAR, category VARCHAR, brand VARCHAR, price DECIMAL(10,2), unit_cost DECIMAL(10,2), launched_on DATE);
INSERT INTO products VALUES
  (1, 'Nova Phone', 'Electronics', 'Nova', 399.00, 250.00, DATE '2023-02-01'),
  (2, 'Nova Buds', 'Electronics', 'Nova', 79.90, 30.00, DATE '2024-10-01'),
  (3, 'Oak Chair', 'Furniture', 'Grove', 129.00, 60.00, DATE '2022-01-15'),
  (4, 'Oak Table', 'Furniture', 'Grove', 349.00, 190.00, DATE '2022-01-15'),
  (5, 'Wool Scarf', 'Clothing', 'Lark', 29.50, 9.00, DATE '2025-01-10'),
  (6, 'Rain Coat', 'Clothing', 'Lark', 89.00, 41.00, DATE '2025-03-20'),
  (7, 'Puzzle Box', 'Toys', 'Pica', 19.90, 6.50, DATE '2023-11-11');
CREATE TABLE orders (order_id INTEGER, customer_id INTEGER, store_id INTEGER, order_date DATE, status VARCHAR, channel VARCHAR);
INSERT INTO orders SELECT i, 1 + i * 7 % 19, 1 + i * 13 % 31 % 5, DATE '2025-11-16' - CAST(i * 5 + i % 3 AS INTEGER),
  ['completed', 'completed', 'shipped', 'cancelled', 'completed', 'pending'][1 + i % 6], ['online', 'in store', 'app'][1 + i * 5 % 17 % 3]
  FROM range(0, 180) t(i);
CREATE TABLE order_items (order_item_id INTEGER, order_id INTEGER, product_id INTEGER, quantity INTEGER, unit_price DECIMAL(10,2), discount DECIMAL(5,2), revenue DECIMAL(12,2));
INSERT INTO order_items SELECT i, i * 5 // 9, product_id, 1 + i % 3, price, CAST(i % 4 * 5 AS DECIMAL(5,2)), CAST((1 + i % 3) * price - i % 4 * 5 AS DECIMAL(12,2))
  FROM range(0, 320) t(i) JOIN products ON product_id = 1 + i * 11 % 23 % 7;
CREATE TABLE returns (return_id INTEGER, order_item_id INTEGER, return_date DATE, quantity INTEGER, reason VARCHAR, refund DECIMAL(12,2));
INSERT INTO returns SELECT order_item_id, order_item_id, order_date + CAST(3 + order_item_id % 9 AS INTEGER), 1,
  ['damaged', 'too small', 'changed mind'][1 + order_item_id % 3], unit_price
  FROM order_items JOIN orders USING (order_id) WHERE order_item_id % 8 IN (1, 4) AND order_item_id % 5 <> 0;
COMMENT ON COLUMN order_items.revenue IS 'quantity x unit price less discount, in euros';
