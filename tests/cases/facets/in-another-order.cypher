CALL (*) {
  MATCH (n0:Measure)
  MATCH (n0)-[:LED_BY]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY n1.name, n1._orderOfId LIMIT $p0
  RETURN collect([v2, [n1.id, n1.name]]) AS v3 }
CALL (*) {
  MATCH (n4:Measure)
  MATCH (n4)-[:LED_BY]->(n5)
  WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL
  WITH n5, count(DISTINCT n4) AS v6
  ORDER BY n5._orderOfId LIMIT $p1
  RETURN collect([v6, [n5.id]]) AS v7 }
WITH [[v3, [COUNT { (n8:Measure)
        WHERE n8.datasetVersion = $version AND n8._orderOfId IS NOT NULL AND NOT EXISTS { (n8)-[:LED_BY]->(n9) } }, COLLECT {
        MATCH (n10:Measure)
        WHERE n10.datasetVersion = $version AND n10._orderOfId IS NOT NULL AND NOT EXISTS { (n10)-[:LED_BY]->(n11) }
        WITH n10
        ORDER BY n10.datasetVersion, n10._orderOfId SKIP $p2 LIMIT $p3
        RETURN [n10.id] }]], [v7]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
