CREATE TABLE customers (customer_id BIGINT, name VARCHAR, country VARCHAR, age BIGINT, signed_up DATE);
INSERT INTO customers VALUES
  (1, 'Ada', 'France', 30, DATE '2024-01-10'), (2, 'Bob', 'Germany', 45, DATE '2024-03-05'),
  (3, 'Cem', 'France', 22, DATE '2025-02-01'), (4, 'Dora', 'Spain', 60, DATE '2025-06-30');
CREATE TABLE products (product_id BIGINT, product_name VARCHAR, category VARCHAR, price DOUBLE);
INSERT INTO products VALUES
  (1, 'Lamp', 'Home', 40), (2, 'Chair', 'Home', 90), (3, 'Novel', 'Books', 12), (4, 'Atlas', 'Books', 60);
CREATE TABLE orders (order_id BIGINT, customer_id BIGINT, order_date DATE, amount DOUBLE, status VARCHAR);
INSERT INTO orders VALUES
  (1, 1, DATE '2024-02-01', 100, 'shipped'), (2, 1, DATE '2025-07-15', 50, 'shipped'),
  (3, 2, DATE '2025-08-20', 300, 'cancelled'), (4, 2, DATE '2025-10-02', 20, 'shipped'),
  (5, 3, DATE '2025-10-20', 80, 'open'), (6, 1, DATE '2025-11-03', 10, 'open');
CREATE TABLE order_items (order_id BIGINT, product_id BIGINT, quantity BIGINT);
INSERT INTO order_items VALUES (1, 1, 2), (2, 3, 1), (3, 2, 3), (4, 3, 1), (5, 4, 1), (6, 3, 2);
