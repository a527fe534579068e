WITH COLLECT {
  UNWIND $p0 AS v0
  MATCH (n1:Node {datasetVersion: $version, id: v0})
  WITH n1, v0
  RETURN [CASE WHEN $p1[v0] IS NULL THEN n1[$p2[v0]] ELSE n1[$p2[v0]][$p1[v0]] END, $p2[v0], CASE WHEN n1:Node THEN [CASE WHEN n1:Document THEN 0 WHEN n1:Indicator THEN 1 WHEN n1:Kpi THEN 2 WHEN n1:Measure THEN 3 WHEN n1:Ministry THEN 4 WHEN n1:Observation THEN 5 WHEN n1:Organization THEN 6 WHEN n1:ScheduleEntry THEN 7 WHEN n1:Section THEN 8 WHEN n1:StrategicField THEN 9 WHEN n1:Topic THEN 10 END, n1.id] END] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
