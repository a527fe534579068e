WITH COLLECT {
  UNWIND $p0 AS v0
  OPTIONAL MATCH (n1:Node {datasetVersion: $version, id: v0})
  WITH n1
  RETURN [CASE WHEN n1 IS NOT NULL THEN CASE WHEN n1:Document|Indicator|Ministry|Observation|Organization|Section THEN [CASE WHEN n1:Document THEN 0 WHEN n1:Indicator THEN 1 WHEN n1:Ministry THEN 2 WHEN n1:Observation THEN 3 WHEN n1:Organization THEN 4 WHEN n1:Section THEN 5 END, n1.id] WHEN n1:Content THEN [CASE WHEN n1:Kpi THEN 6 WHEN n1:Measure THEN 7 WHEN n1:ScheduleEntry THEN 8 END, n1.id, n1.year] WHEN n1:Concept THEN [CASE WHEN n1:StrategicField THEN 9 WHEN n1:Topic THEN 10 END, n1.id, n1.name] END END] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
