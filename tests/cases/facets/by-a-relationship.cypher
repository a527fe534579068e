CALL (*) {
  MATCH (n0:Measure)
  MATCH (n0)-[:LED_BY]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, n1._orderOfId LIMIT $p0
  RETURN collect([v2, [n1.id, n1.name]]) AS v3 }
WITH [COUNT { (n4:Measure)
    WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL }, COUNT {
    MATCH (n5:Measure)
    MATCH (n5)-[:LED_BY]->(n6)
    WHERE n5.datasetVersion = $version AND n5._orderOfId IS NOT NULL
    RETURN DISTINCT n6 }, v3] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
