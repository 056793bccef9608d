CREATE TABLE customer (customer_id INTEGER, name VARCHAR, city VARCHAR, signed_up DATE);
INSERT INTO customer VALUES (1,'Ada','Rome',DATE '2023-01-05'),(2,'Bea','Oslo',DATE '2024-02-01'),(3,'Cy','Rome',DATE '2024-06-01'),(4,'Dan','Bonn',DATE '2025-01-01');
CREATE TABLE product (product_id INTEGER, title VARCHAR, category VARCHAR, price DOUBLE, in_stock BOOLEAN);
INSERT INTO product VALUES (1,'Desk','Furniture',200,true),(2,'Chair','Furniture',80,true),(3,'Lamp','Light',30,false),(4,'Bulb','Light',3,true);
CREATE TABLE invoice (invoice_id INTEGER, customer_id INTEGER, issued DATE, net_amount DOUBLE, gross_amount DOUBLE, status VARCHAR);
INSERT INTO invoice VALUES (1,1,DATE '2024-03-01',100,119,'paid'),(2,1,DATE '2024-04-01',200,238,'open'),(3,2,DATE '2025-02-01',50,59.5,'paid'),(4,3,DATE '2025-03-01',10,11.9,'cancelled');
CREATE TABLE line (line_id INTEGER, invoice_id INTEGER, product_id INTEGER, quantity INTEGER);
INSERT INTO line VALUES (1,1,2,1),(2,1,3,1),(3,2,1,1),(4,3,4,10),(5,4,4,3);
