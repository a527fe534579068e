WITH COLLECT {
  MATCH (n0:Entity)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0:Organization
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Entity THEN [CASE WHEN n0:Ministry THEN 0 WHEN n0:Organization THEN 1 END, n0.id] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version

WITH COLLECT {
  MATCH (n0:Entity)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND NOT ((n0:Organization))
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Entity THEN [CASE WHEN n0:Ministry THEN 0 WHEN n0:Organization THEN 1 END, n0.id] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
