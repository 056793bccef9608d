-- size: per cent of the customers; predecessor: where people went before it opened.
CREATE TEMP TABLE shops AS
SELECT store_id, name, city, region, country, size, predecessor, opened_on
FROM (VALUES
    (1, 'Berlin Mitte', 'Berlin', 'Central', 'Germany', 8, 1, DATE '2009-04-02'),
    (2, 'Berlin Westend', 'Berlin', 'Central', 'Germany', 4, 1, DATE '2016-09-15'),
    (3, 'Hamburg Alster', 'Hamburg', 'North', 'Germany', 5, 3, DATE '2011-03-24'),
    (4, 'Munich Marienplatz', 'Munich', 'South', 'Germany', 6, 4, DATE '2010-10-07'),
    (5, 'Cologne Domplatz', 'Cologne', 'West', 'Germany', 5, 5, DATE '2012-05-10'),
    (6, 'Leipzig Markt', 'Leipzig', 'Central', 'Germany', 2, 1, new_year(2) + 254),
    (7, 'Vienna Ring', 'Vienna', 'Central', 'Austria', 5, 7, DATE '2013-11-14'),
    (8, 'Graz Altstadt', 'Graz', 'Central', 'Austria', 2, 7, DATE '2018-04-19'),
    (9, 'Paris Marais', 'Paris', 'West', 'France', 9, 9, DATE '2010-02-25'),
    (10, 'Paris Bercy', 'Paris', 'West', 'France', 4, 9, DATE '2017-06-08'),
    (11, 'Lyon Bellecour', 'Lyon', 'West', 'France', 4, 11, DATE '2014-09-04'),
    (12, 'Marseille Vieux-Port', 'Marseille', 'South', 'France', 3, 12, DATE '2015-05-21'),
    (13, 'Lille Grand-Place', 'Lille', 'West', 'France', 2, 9, new_year(1) + 66),
    (14, 'Amsterdam Jordaan', 'Amsterdam', 'West', 'Netherlands', 5, 14, DATE '2012-10-18'),
    (15, 'Rotterdam Haven', 'Rotterdam', 'West', 'Netherlands', 3, 14, DATE '2019-03-14'),
    (16, 'Brussels Sablon', 'Brussels', 'West', 'Belgium', 4, 16, DATE '2015-11-05'),
    (17, 'Madrid Retiro', 'Madrid', 'South', 'Spain', 5, 17, DATE '2013-04-11'),
    (18, 'Barcelona Born', 'Barcelona', 'South', 'Spain', 5, 18, DATE '2014-03-06'),
    (19, 'Valencia Carmen', 'Valencia', 'South', 'Spain', 2, 17, DATE '2020-09-24'),
    (20, 'Lisbon Chiado', 'Lisbon', 'South', 'Portugal', 3, 20, DATE '2016-05-12'),
    (21, 'Milan Brera', 'Milan', 'South', 'Italy', 5, 21, DATE '2014-10-02'),
    (22, 'Rome Trastevere', 'Rome', 'South', 'Italy', 4, 22, DATE '2017-03-30'),
    (23, 'Helsinki Kamppi', 'Helsinki', 'North', 'Finland', 3, 23, DATE '2018-10-11'),
    (24, 'Dublin Liffey', 'Dublin', 'North', 'Ireland', 2, 23, new_year(1) + 277)
) AS shop (store_id, name, city, region, country, size, predecessor, opened_on);

-- Which shop each per cent of the customers goes to.
CREATE TEMP TABLE catchment AS
SELECT (row_number() OVER (ORDER BY store_id, unit) - 1)::INTEGER AS place, store_id
FROM (SELECT store_id, unnest(range(size)) AS unit FROM shops);

CREATE TABLE stores AS SELECT store_id, name, city, region, country, opened_on FROM shops ORDER BY store_id;
