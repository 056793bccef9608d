SELECT body
FROM query JOIN request USING (request_id)
WHERE query_id = ?
