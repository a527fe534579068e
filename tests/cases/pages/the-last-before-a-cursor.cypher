WITH COLLECT {
  UNWIND COLLECT {
    MATCH (n0:Measure)
    WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
    RETURN n0
    ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1 }[-$p2..] AS n0
  WITH n0 LIMIT $p2
  RETURN [n0.id] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
