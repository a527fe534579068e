WITH COLLECT {
  MATCH (n0:Kpi)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.state IN $p0 AND n0.comparator = $p1)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p2 LIMIT $p3
  RETURN [n0.id, n0.state, n0.comparator] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
