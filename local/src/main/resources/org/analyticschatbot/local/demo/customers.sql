CREATE TEMP TABLE people AS
SELECT customer_id, shop.store_id AS home_store, shop.city, shop.country,
    loyalty_of(customer_id) < 4000 AND chance(customer_id, 'corporate') < 0.5 AS is_corporate
FROM (SELECT unnest(range(1, customers_until(demo_today()) + 1))::INTEGER AS customer_id)
JOIN catchment ON catchment.place = floor(100 * chance(customer_id, 'home'))::INTEGER
JOIN shops AS shop USING (store_id);

CREATE TABLE customers AS
SELECT customer_id, first_name, last_name,
    lower(strip_accents(first_name || '.' || replace(last_name, ' ', ''))) || customer_id || '@example.com' AS email,
    CASE WHEN chance(customer_id, 'city') >= 0.01 THEN city END AS city,
    country,
    CASE
        WHEN chance(customer_id, 'no segment') < 0.03 THEN NULL
        WHEN is_corporate THEN 'Corporate'
        WHEN chance(customer_id, 'segment') < 0.18 THEN 'Small Business'
        ELSE 'Consumer'
    END AS segment,
    signed_up_on(customer_id) AS signed_up_on
FROM (
    SELECT *,
        choice(['Alice', 'Amélie', 'Ana', 'Andrea', 'Anna', 'Anton', 'Aoife', 'Bas', 'Beatriz', 'Carlos', 'Chiara', 'Clara',
            'Daan', 'David', 'Elena', 'Elias', 'Emma', 'Eva', 'Femke', 'Finn', 'Francesca', 'Giulia', 'Greta', 'Hannah',
            'Hugo', 'Inês', 'Isabel', 'Jakob', 'Jan', 'João', 'Jonas', 'José', 'Julia', 'Lars', 'Laura', 'Lea', 'Léo', 'Lena',
            'Lotte', 'Louis', 'Luca', 'Lucía', 'Luis', 'Manon', 'Marco', 'María', 'Marie', 'Mateo', 'Mia', 'Mika', 'Nora',
            'Oliver', 'Paul', 'Pedro', 'Pierre', 'Sara', 'Sofia', 'Thomas', 'Tim', 'Ville'], customer_id, 'first name') AS first_name,
        choice(['Almeida', 'Bauer', 'Becker', 'Bernard', 'Bianchi', 'Blanc', 'Byrne', 'Claes', 'Conti', 'Costa', 'de Boer',
            'de Vries', 'Dubois', 'Dupont', 'Esposito', 'Fernández', 'Ferrari', 'Fischer', 'García', 'Gómez', 'Greco', 'Gruber',
            'Hofer', 'Hoffmann', 'Jansen', 'Jiménez', 'Keller', 'Kelly', 'Klein', 'Koch', 'Korhonen', 'Krüger', 'Laine',
            'Lambert', 'Laurent', 'Lopes', 'López', 'Maes', 'Martin', 'Meyer', 'Moreau', 'Moretti', 'Müller', 'Murphy',
            'Navarro', 'Nieminen', 'Peeters', 'Pereira', 'Petit', 'Ricci', 'Rossi', 'Ruiz', 'Santos', 'Schäfer', 'Schmidt',
            'Silva', 'Smit', 'Torres', 'Virtanen', 'Visser', 'Wagner', 'Walsh', 'Weber', 'Wolf'], customer_id, 'last name') AS last_name
    FROM people)
ORDER BY customer_id;
