WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.number < $p0 AND n0.number > $p1)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p2 LIMIT $p3
  RETURN [n0.number] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
