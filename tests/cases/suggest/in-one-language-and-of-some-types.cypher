WITH COLLECT {
  UNWIND $p0 AS v0
  MATCH (n1:Node {datasetVersion: $version, id: v0})
  WITH n1, v0
  RETURN [CASE WHEN $p1[v0] IS NULL THEN n1[$p2[v0]] ELSE n1[$p2[v0]][$p1[v0]] END, [n1.id]] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH COLLECT {
  UNWIND $p0 AS v0
  MATCH (n1:Node {datasetVersion: $version, id: v0})
  WITH n1, v0
  RETURN [CASE WHEN $p1[v0] IS NULL THEN n1[$p2[v0]] ELSE n1[$p2[v0]][$p1[v0]] END, $p2[v0], CASE WHEN n1:Document|Indicator|Kpi|Measure|Observation|Organization|ScheduleEntry|Section|StrategicField|Topic THEN [CASE WHEN n1:Document THEN 0 WHEN n1:Indicator THEN 1 WHEN n1:Kpi THEN 2 WHEN n1:Measure THEN 3 WHEN n1:Observation THEN 4 WHEN n1:Organization THEN 5 WHEN n1:ScheduleEntry THEN 6 WHEN n1:Section THEN 7 WHEN n1:StrategicField THEN 8 WHEN n1:Topic THEN 9 END] WHEN n1:Ministry THEN [10, n1.abbreviations] END] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
