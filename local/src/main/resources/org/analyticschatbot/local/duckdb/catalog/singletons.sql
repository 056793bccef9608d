SELECT count(*)
FROM (SELECT {{column}} FROM {{relation}} WHERE {{column}} IS NOT NULL GROUP BY {{column}} HAVING count(*) = 1)
