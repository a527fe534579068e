CALL (*) {
  MATCH (n0:Measure)
  MATCH (n0)-[:LED_BY]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, n1._orderOfId LIMIT $p0
  RETURN collect([0]) AS v3 }
CALL (*) {
  MATCH (n4:Measure)
  WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL
  WITH count(n4.year) AS v5, min(n4.year) AS v6, max(n4.year) AS v7, sum(n4.year) AS v8
  RETURN [[v5, v6, v7, [v8, 0]]] AS v9 }
WITH [COLLECT {
    MATCH (n10:Measure)
    WHERE n10.datasetVersion = $version AND n10._orderOfId IS NOT NULL
    WITH n10
    ORDER BY n10.datasetVersion, n10._orderOfId SKIP $p1 LIMIT $p2
    RETURN [n10.citations, COLLECT {
        MATCH (n10)-[:LED_BY]->(n11)
        WITH n11
        ORDER BY n11._orderOfId SKIP $p3 LIMIT $p4
        RETURN 0 }] }, [v3], v9] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version
