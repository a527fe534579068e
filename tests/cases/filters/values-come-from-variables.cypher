WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.year = $p0 AND n0.number IN $p1 AND n0.text CONTAINS $p2)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p3 LIMIT $p4
  RETURN [n0.id] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version
