WITH [COUNT { (n0:Node)
    WHERE n0.datasetVersion = $version AND n0.id IN $p0 }, COLLECT {
    MATCH (n1:Node)
    WHERE n1.datasetVersion = $version AND n1.id IN $p0
    WITH n1
    ORDER BY $p1[n1.id] SKIP $p2 LIMIT $p3
    RETURN CASE WHEN n1:Node THEN [CASE WHEN n1:Document THEN 0 WHEN n1:Indicator THEN 1 WHEN n1:Kpi THEN 2 WHEN n1:Measure THEN 3 WHEN n1:Ministry THEN 4 WHEN n1:Observation THEN 5 WHEN n1:Organization THEN 6 WHEN n1:ScheduleEntry THEN 7 WHEN n1:Section THEN 8 WHEN n1:StrategicField THEN 9 WHEN n1:Topic THEN 10 END, n1.id] END }] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
