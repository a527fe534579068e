CALL (*) {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0, n0.number AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p0
  RETURN collect([v1, v2]) AS v3 }
WITH [COUNT { (n4:Measure)
    WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL }, COUNT {
    MATCH (n5:Measure)
    WHERE n5.datasetVersion = $version AND n5._orderOfId IS NOT NULL
    WITH n5, n5.number AS v6
    WHERE v6 IS NOT NULL
    RETURN DISTINCT v6 }, v3] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
