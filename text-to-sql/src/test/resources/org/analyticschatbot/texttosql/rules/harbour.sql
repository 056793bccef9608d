CREATE TABLE port (pid INTEGER, pname VARCHAR, land VARCHAR, founded INTEGER, depth_m DOUBLE);
COMMENT ON COLUMN port.pid IS 'port id';
COMMENT ON COLUMN port.pname IS 'port name';
COMMENT ON COLUMN port.land IS 'country';
INSERT INTO port VALUES
    (1, 'Aldermouth', 'England', 1204, 12.5), (2, 'Brevik', 'Norway', 1851, 30), (3, 'Cantoria', 'Spain', 1492, 18),
    (4, 'Dornum', 'Germany', 1744, 9), (5, 'Estrela', 'Portugal', 1911, 22), (6, 'Fjordby', 'Norway', 1963, 41);
CREATE TABLE ship (
    ship_id INTEGER, ship_name VARCHAR, kind VARCHAR, pid INTEGER, year_built INTEGER, length_m DOUBLE, price DOUBLE,
    motorised VARCHAR, passengers INTEGER);
INSERT INTO ship VALUES
    (101, 'Aurora', 'Ferry', 1, 1998, 120, 900, 'Y', 400), (102, 'Blue Gull', 'Sloop', 1, 1889, 18, 40, 'N', 6),
    (103, 'Corvo', 'Ferry', 3, 2005, 95, 700, 'Y', 350), (104, 'Dagny', 'Sloop', 2, 1931, 22, 60, 'N', 8),
    (105, 'Elbe', 'Tanker', 4, 1979, 180, 1500, 'Y', 0), (106, 'Falke', 'Tanker', 4, 1988, 210, 1800, 'Y', 0),
    (107, 'Gaivota', 'Sloop', 5, 1967, 20, 75, 'Y', 10);
CREATE TABLE sailor (
    sailor_id INTEGER, sailor_name VARCHAR, age INTEGER, nationality VARCHAR, wage DOUBLE, post VARCHAR,
    officer VARCHAR, ship_id INTEGER);
INSERT INTO sailor VALUES
    (1, 'Ann Reed', 41, 'British', 3100, 'CK', 'N', 101), (2, 'Bo Lind', 55, 'Norwegian', 5200, 'MT', 'Y', 101),
    (3, 'Carla Sol', 29, 'Spanish', 2800, 'DH', 'N', 103), (4, 'Dirk Ott', 62, 'German', 4900, 'MT', 'Y', 105),
    (5, 'Eva Nune', 35, 'Portuguese', 2600, 'CK', 'N', 107), (6, 'Finn Dahl', 24, 'Norwegian', 2400, 'DH', 'N', 104),
    (7, 'Gus Hart', 47, 'British', 4100, 'EN', 'Y', 102), (8, 'Hana Kehl', 33, 'German', 3300, 'EN', 'N', 105),
    (9, 'Ines Paz', 51, 'Spanish', 4700, 'MT', 'Y', 103), (10, 'Jon Berg', 44, 'Norwegian', 3600, 'CK', 'N', 106);
CREATE TABLE charter (charter_id INTEGER, ship_id INTEGER, client VARCHAR, begun DATE, days INTEGER, fee DOUBLE);
INSERT INTO charter VALUES
    (1, 101, 'Nordic Tours', DATE '2024-05-02', 10, 5000), (2, 101, 'Mills Ltd', DATE '2024-07-11', 4, 2100),
    (3, 103, 'Nordic Tours', DATE '2024-08-01', 6, 2700), (4, 105, 'Oil United', DATE '2025-01-15', 30, 24000),
    (5, 104, 'Mills Ltd', DATE '2025-03-20', 2, 150), (6, 103, 'Sol Viajes', DATE '2025-06-05', 8, 3600);
