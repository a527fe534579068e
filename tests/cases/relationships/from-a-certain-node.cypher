WITH COLLECT {
  MATCH (n0:Node {datasetVersion: $version, id: $p0})
  MATCH (n1)-[:LED_BY]->(n0)
  WHERE n1.datasetVersion = $version AND n1._orderOfId IS NOT NULL AND n1:Measure AND n0.id = $p1 AND n1.year = $p2
  WITH n1
  ORDER BY n1._orderOfId SKIP $p3 LIMIT $p4
  RETURN [n1.id] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version
