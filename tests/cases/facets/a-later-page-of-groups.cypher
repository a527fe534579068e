CALL (*) {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0, split(n0.id, ':')[0] AS v1
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 SKIP $p0 LIMIT $p1
  RETURN collect([$p2[v1], v2]) AS v3 }
WITH [COUNT {
    MATCH (n4:Content)
    WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL
    WITH n4, split(n4.id, ':')[0] AS v5
    RETURN DISTINCT v5 }, v3, COUNT {
    MATCH (n6:Content)
    WHERE n6.datasetVersion = $version AND n6._orderOfId IS NOT NULL
    WITH n6, split(n6.id, ':')[0] AS v7
    RETURN DISTINCT v7 }] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
