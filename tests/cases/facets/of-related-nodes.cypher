CALL (*) {
  MATCH (n0:Ministry)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  CALL (*) {
    MATCH (n0)<-[:LED_BY]-(n1)
    WITH n1, n1.year AS v2
    WHERE v2 IS NOT NULL
    WITH v2, count(DISTINCT n1) AS v3
    ORDER BY v3 DESC, v2 LIMIT $p2
    RETURN collect([v2, v3]) AS v4 }
  RETURN collect([n0.id, [COUNT { (n0)<-[:LED_BY]-(n5) }, v4]]) AS v6 }
WITH v6 AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
