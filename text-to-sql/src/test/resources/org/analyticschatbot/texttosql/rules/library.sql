CREATE TABLE authors (author_id BIGINT, first_name VARCHAR, last_name VARCHAR, birth_year BIGINT);
INSERT INTO authors VALUES (1, 'Ursula', 'Marsh', 1929), (2, 'Italo', 'Conti', 1923), (3, 'Nadia', 'Okoye', 1977);
CREATE TABLE books (book_id BIGINT, title VARCHAR, author_id BIGINT, genre VARCHAR, pages BIGINT, publication_year BIGINT);
INSERT INTO books VALUES
  (1, 'The Left Shore', 1, 'science fiction', 304, 1969), (2, 'Visible Towns', 2, 'fable', 165, 1972),
  (3, 'Half a Moon', 3, 'novel', 433, 2006), (4, 'Americas', 3, 'novel', 477, 2013);
CREATE TABLE members (member_id BIGINT, full_name VARCHAR, home_branch_id BIGINT, is_student BOOLEAN);
INSERT INTO members VALUES (1, 'Lena Holt', 1, true), (2, 'Max Reed', 2, false), (3, 'Ivy Chen', 1, true);
CREATE TABLE branches (branch_id BIGINT, branch_name VARCHAR, city VARCHAR);
INSERT INTO branches VALUES (1, 'North', 'Leeds'), (2, 'Harbour', 'Hull');
CREATE TABLE loans (loan_id BIGINT, book_id BIGINT, member_id BIGINT, pickup_branch_id BIGINT, return_branch_id BIGINT, loaned_on DATE, returned_on DATE);
INSERT INTO loans VALUES
  (1, 1, 1, 1, 2, DATE '2025-01-05', DATE '2025-02-01'), (2, 3, 1, 1, 1, DATE '2025-03-10', NULL),
  (3, 3, 2, 2, 2, DATE '2025-03-12', DATE '2025-04-02');
