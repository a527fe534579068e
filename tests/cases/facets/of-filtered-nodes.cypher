CALL (*) {
  MATCH (n0:ScheduleEntry)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.fromYear >= $p0
  WITH n0, n0.continues AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p1
  RETURN collect([v1, v2]) AS v3 }
WITH [v3] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
