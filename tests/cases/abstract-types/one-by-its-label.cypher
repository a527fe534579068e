WITH head(COLLECT {
  MATCH (n0:Concept)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND $p0 IN n0.labelKeys
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN CASE WHEN n0:Concept THEN [CASE WHEN n0:StrategicField THEN 0 WHEN n0:Topic THEN 1 END, n0.id, n0.name] END }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH head(COLLECT {
  MATCH (n0:StrategicField {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.id, n0.name] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

WITH head(COLLECT {
  MATCH (n0:Concept)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND $p0 IN n0.labelKeys
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN CASE WHEN n0:Concept THEN [CASE WHEN n0:StrategicField THEN 0 WHEN n0:Topic THEN 1 END, n0.id] END }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
