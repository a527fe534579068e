WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN CASE WHEN n0:Kpi THEN [0, n0.id, n0.text, n0.name, n0.targetValue] WHEN n0:Measure THEN [1, n0.id, n0.text, n0.title] WHEN n0:ScheduleEntry THEN [2, n0.id, n0.text] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
