WITH COLLECT {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN CASE WHEN n0:Node THEN [CASE WHEN n0:Document THEN 0 WHEN n0:Indicator THEN 1 WHEN n0:Kpi THEN 2 WHEN n0:Measure THEN 3 WHEN n0:Ministry THEN 4 WHEN n0:Observation THEN 5 WHEN n0:Organization THEN 6 WHEN n0:ScheduleEntry THEN 7 WHEN n0:Section THEN 8 WHEN n0:StrategicField THEN 9 WHEN n0:Topic THEN 10 END, n0.id] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0:Measure AND n0.number >= $p0)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN CASE WHEN n0:Content THEN [CASE WHEN n0:Kpi THEN 0 WHEN n0:Measure THEN 1 WHEN n0:ScheduleEntry THEN 2 END, n0.id] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH COLLECT {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (NOT (((n0:Measure AND coalesce(n0.number >= $p0, false)))) AND n0:Measure)
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN CASE WHEN n0:Node THEN [CASE WHEN n0:Document THEN 0 WHEN n0:Indicator THEN 1 WHEN n0:Kpi THEN 2 WHEN n0:Measure THEN 3 WHEN n0:Ministry THEN 4 WHEN n0:Observation THEN 5 WHEN n0:Organization THEN 6 WHEN n0:ScheduleEntry THEN 7 WHEN n0:Section THEN 8 WHEN n0:StrategicField THEN 9 WHEN n0:Topic THEN 10 END, n0.id] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
