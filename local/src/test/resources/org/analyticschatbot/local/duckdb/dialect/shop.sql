CREATE TABLE customers (id INTEGER, name VARCHAR, region VARCHAR);
INSERT INTO customers VALUES (1, 'Ada', 'EU'), (2, 'Bob', 'US'), (3, 'Cyd', NULL);
CREATE TABLE orders (id INTEGER, customer_id INTEGER, day DATE, total DECIMAL(10, 2), tags VARCHAR[]);
INSERT INTO orders VALUES
    (1, 1, DATE '2024-01-05', 10.00, ['a', 'b']),
    (2, 1, DATE '2024-01-20', 5.50, []),
    (3, 2, DATE '2024-02-01', 20.00, ['a']),
    (4, 2, DATE '2024-03-31', NULL, NULL)
