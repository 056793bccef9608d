CREATE TABLE writers (writer_id INTEGER, first_name VARCHAR, last_name VARCHAR, country VARCHAR, birth_year INTEGER, death_year INTEGER);
INSERT INTO writers VALUES
  (1, 'Ines', 'Farrow', 'Wales', 1901, 1977),
  (2, 'Tomas', 'Brandt', 'Austria', 1920, 1999),
  (3, 'Lena', 'Okafor', 'Wales', 1975, NULL),
  (4, 'Paul', 'Vidal', 'France', 1960, NULL);
CREATE TABLE plays (play_id INTEGER, title VARCHAR, genre VARCHAR, language VARCHAR, writer_id INTEGER, premiere_year INTEGER, running_time INTEGER, num_acts INTEGER, license_fee INTEGER, is_musical INTEGER);
INSERT INTO plays VALUES
  (1, 'The Salt Road', 'drama', 'English', 1, 1931, 140, 4, 300, 0),
  (2, 'Winter Guests', 'comedy', 'German', 2, 1954, 95, 3, 220, 0),
  (3, 'Paper Boats', 'comedy', 'English', 3, 1994, 80, 2, 150, 1),
  (4, 'The Ninth Door', 'drama', 'English', 3, 2008, 125, 3, 410, 0),
  (5, 'Lanterns', 'farce', 'French', 4, 1999, 70, 2, 90, 1),
  (6, 'Two Keys', 'drama', 'English', 3, 2015, 110, 2, 260, 0);
CREATE TABLE venues (venue_id INTEGER, name VARCHAR, city VARCHAR, num_seats INTEGER, opened_year INTEGER);
INSERT INTO venues VALUES
  (1, 'Old Mill', 'Harwick', 120, 1888),
  (2, 'Playhouse', 'Harwick', 640, 1956),
  (3, 'Quay Stage', 'Selmouth', 310, 2004);
CREATE TABLE patrons (patron_id INTEGER, full_name VARCHAR, city VARCHAR, date_of_birth DATE, level VARCHAR);
INSERT INTO patrons VALUES
  (1, 'Nora Quill', 'Harwick', DATE '1980-04-02', 'gold'),
  (2, 'Ivo Stern', 'Selmouth', DATE '1995-11-20', 'basic'),
  (3, 'Maud Ellery', 'Harwick', DATE '2001-07-09', 'gold');
CREATE TABLE performances (performance_id INTEGER, play_id INTEGER, venue_id INTEGER, held_on DATE, attendance INTEGER);
INSERT INTO performances VALUES
  (1, 1, 1, DATE '2024-01-10', 100),
  (2, 2, 2, DATE '2024-01-12', 500),
  (3, 2, 3, DATE '2024-02-01', 200),
  (4, 3, 2, DATE '2024-03-05', 600),
  (5, 2, 1, DATE '2025-03-08', 110),
  (6, 4, 3, DATE '2025-04-01', 300);
CREATE TABLE orders (order_id INTEGER, patron_id INTEGER, performance_id INTEGER, order_date DATE, tickets INTEGER);
INSERT INTO orders VALUES
  (1, 1, 2, DATE '2024-01-02', 2),
  (2, 1, 4, DATE '2024-02-20', 4),
  (3, 2, 3, DATE '2024-01-25', 1),
  (4, 1, 6, DATE '2025-03-20', 2)
