-- What the other files draw from. Nothing depends on the order of rows or on threads: a draw is a hash of what it is for.
CREATE TEMP MACRO demo_today() AS DATE '{{today}}';
CREATE TEMP MACRO demo_start() AS (demo_today() - INTERVAL 30 MONTHS)::DATE;

-- Growth and openings count from the turn of a year, so that what is past stays the same until the year ends.
CREATE TEMP MACRO new_year(years_ago) AS make_date(year(demo_today()) - years_ago, 1, 1);

-- Even from 0 to 1. The outer hash parts draws of one key for different purposes, which the inner one leaves alike.
CREATE TEMP MACRO chance(key, purpose) AS (hash(hash({{seed}}, key, purpose)) >> 11)::DOUBLE / 9007199254740992;

-- Even among the elements of a list.
CREATE TEMP MACRO choice(options, key, purpose) AS options[1 + floor(len(options) * chance(key, purpose))::INTEGER];

-- Customers sign up evenly in time, and are numbered in that order.
CREATE TEMP MACRO customers_until(day) AS floor((day - new_year(3)) * 15.6)::INTEGER;
CREATE TEMP MACRO signed_up_on(customer_id) AS new_year(3) + ceil(customer_id / 15.6)::INTEGER;

-- Loyalty is a rank, 0 buys most. These two undo each other: they spread the ranks over the numbers of 2^15 customers.
CREATE TEMP MACRO customer_of(loyalty) AS (loyalty * 24691 + 4111) % 32768 + 1;
CREATE TEMP MACRO loyalty_of(customer_id) AS ((customer_id - 1 - 4111 + 32768) * 17595) % 32768;
