WITH head(COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.year = $p0 AND n0.number = $p1)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p2 LIMIT $p3
  RETURN [n0.id] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version

WITH head(COLLECT {
  MATCH (n0:Node {datasetVersion: $version, id: $p0})
  MATCH (n1)<-[:HAS_OBSERVATION]-(n0)
  WHERE n1.datasetVersion = $version AND n1._orderOfId IS NOT NULL AND n1:Observation AND n0.id = $p1 AND n1.year = $p2
  WITH n1
  ORDER BY n1._orderOfId SKIP $p3 LIMIT $p4
  RETURN [n1.value] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version

WITH head(COLLECT {
  MATCH (n0:Ministry)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND $p0 IN n0.labelKeys
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.id] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
