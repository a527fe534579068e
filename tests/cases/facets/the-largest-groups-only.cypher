CALL (*) {
  MATCH (n0:Content)
  MATCH (n0)-[:TOUCHES]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, n1._orderOfId LIMIT $p0
  RETURN collect([CASE WHEN n1:Concept THEN [CASE WHEN n1:StrategicField THEN 0 WHEN n1:Topic THEN 1 END, n1.id] END, v2]) AS v3 }
WITH [COUNT { (n4:Content)
    WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL }, COUNT {
    MATCH (n5:Content)
    MATCH (n5)-[:TOUCHES]->(n6)
    WHERE n5.datasetVersion = $version AND n5._orderOfId IS NOT NULL
    RETURN DISTINCT n6 }, v3] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
