CALL (*) {
  MATCH (n0:Measure)
  MATCH (n0)-[:LED_BY]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, n1._orderOfId LIMIT $p1
  RETURN collect([[n1.id], [COUNT {
        MATCH (n3:Measure)
        MATCH (n3)-[:LED_BY]->(n1)
        WHERE n3.datasetVersion = $version AND n3._orderOfId IS NOT NULL AND n3.year = $p2
        RETURN 1 AS one }, COLLECT {
        MATCH (n4:Measure)
        MATCH (n4)-[:LED_BY]->(n1)
        WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL AND n4.year = $p3
        WITH n4
        ORDER BY n4.number IS NULL, n4.number DESC, n4._orderOfId SKIP $p4 LIMIT $p5
        RETURN [n4.number] }]]) AS v5 }
WITH [v5] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version
