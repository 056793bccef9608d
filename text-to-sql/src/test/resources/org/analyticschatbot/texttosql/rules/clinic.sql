CREATE TABLE departments (department_id BIGINT, name VARCHAR, floor BIGINT);
INSERT INTO departments VALUES (1, 'Cardiology', 2), (2, 'Neurology', 4), (3, 'Radiology', 0);
CREATE TABLE doctors (doctor_id BIGINT, name VARCHAR, department_id BIGINT, specialty VARCHAR, hired_on DATE);
INSERT INTO doctors VALUES
  (1, 'Ada', 1, 'surgeon', DATE '2015-01-01'), (2, 'Bob', 1, 'cardiologist', DATE '2019-05-01'),
  (3, 'Cem', 2, 'neurologist', DATE '2021-07-01');
CREATE TABLE visits (visit_id BIGINT, doctor_id BIGINT, booked_on DATE, scheduled_for DATE, status VARCHAR,
  duration_min BIGINT, fee DOUBLE, insurance_paid DOUBLE, rating BIGINT);
INSERT INTO visits VALUES
  (1, 1, DATE '2025-01-10', DATE '2025-03-01', 'completed', 30, 100, 50, 5),
  (2, 1, DATE '2025-02-10', DATE '2025-03-02', 'cancelled', NULL, 200, 0, NULL),
  (3, 2, DATE '2025-03-05', DATE '2025-04-01', 'completed', 90, 60, 60, 3),
  (4, 2, DATE '2025-03-06', DATE '2025-04-02', 'completed', 45, 80, 0, NULL),
  (5, 3, DATE '2025-03-07', DATE '2025-04-03', 'completed', 20, 300, 100, 4);
CREATE TABLE stations (station_id BIGINT, name VARCHAR, district VARCHAR, docks BIGINT);
INSERT INTO stations VALUES
  (1, 'Harbour', 'Harbour', 10), (2, 'Museum', 'Centre', 20), (3, 'Library', 'Centre', 15), (4, 'Mill', 'East', 5);
CREATE TABLE rides (ride_id BIGINT, start_station_id BIGINT, end_station_id BIGINT, started_at TIMESTAMP,
  ended_at TIMESTAMP, distance_km DOUBLE, duration_min BIGINT);
INSERT INTO rides VALUES
  (1, 1, 2, TIMESTAMP '2025-04-10 08:00:00', TIMESTAMP '2025-04-10 08:30:00', 5, 30),
  (2, 2, 1, TIMESTAMP '2025-05-10 08:00:00', TIMESTAMP '2025-05-10 10:00:00', 21, 120),
  (3, 2, 3, TIMESTAMP '2025-05-11 08:00:00', TIMESTAMP '2025-05-11 08:10:00', 1.5, 10);
CREATE TABLE clients (client_id BIGINT, company VARCHAR, country VARCHAR);
INSERT INTO clients VALUES (1, 'Nord Foods', 'Spain'), (2, 'Apex Labs', 'France');
CREATE TABLE agents (agent_id BIGINT, name VARCHAR, country VARCHAR);
INSERT INTO agents VALUES (1, 'Dora', 'Spain'), (2, 'Eli', 'Poland');
