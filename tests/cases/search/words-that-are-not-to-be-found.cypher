WITH COLLECT {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0.id IN $p0
  WITH n0
  ORDER BY $p1[n0.id] SKIP $p2 LIMIT $p3
  RETURN CASE WHEN n0:Node THEN [CASE WHEN n0:Document THEN 0 WHEN n0:Indicator THEN 1 WHEN n0:Kpi THEN 2 WHEN n0:Measure THEN 3 WHEN n0:Ministry THEN 4 WHEN n0:Observation THEN 5 WHEN n0:Organization THEN 6 WHEN n0:ScheduleEntry THEN 7 WHEN n0:Section THEN 8 WHEN n0:StrategicField THEN 9 WHEN n0:Topic THEN 10 END, n0.id] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
