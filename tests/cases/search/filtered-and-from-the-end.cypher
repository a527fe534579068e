CALL (*) {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0.id IN $p0 AND n0:Measure|Topic
  WITH n0, n0.id AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p1
  RETURN collect([v2, COLLECT {
      MATCH (n3:Node)
      WHERE n3.datasetVersion = $version AND n3.id IN $p0 AND n3:Measure|Topic AND n3.id = v1
      WITH n3
      ORDER BY $p2[n3.id] SKIP $p3 LIMIT $p4
      RETURN [n3.id, CASE WHEN n3:Node THEN [CASE WHEN n3:Document THEN 0 WHEN n3:Indicator THEN 1 WHEN n3:Kpi THEN 2 WHEN n3:Measure THEN 3 WHEN n3:Ministry THEN 4 WHEN n3:Observation THEN 5 WHEN n3:Organization THEN 6 WHEN n3:ScheduleEntry THEN 7 WHEN n3:Section THEN 8 WHEN n3:StrategicField THEN 9 WHEN n3:Topic THEN 10 END, n3.id] END] }]) AS v4 }
WITH [COUNT { (n5:Node)
    WHERE n5.datasetVersion = $version AND n5.id IN $p0 AND n5:Measure|Topic }, COLLECT {
    UNWIND COLLECT {
      MATCH (n6:Node)
      WHERE n6.datasetVersion = $version AND n6.id IN $p0 AND n6:Measure|Topic
      RETURN n6
      ORDER BY $p2[n6.id] SKIP $p5 }[-$p6..] AS n6
    WITH n6 LIMIT $p6
    RETURN CASE WHEN n6:Node THEN [CASE WHEN n6:Document THEN 0 WHEN n6:Indicator THEN 1 WHEN n6:Kpi THEN 2 WHEN n6:Measure THEN 3 WHEN n6:Ministry THEN 4 WHEN n6:Observation THEN 5 WHEN n6:Organization THEN 6 WHEN n6:ScheduleEntry THEN 7 WHEN n6:Section THEN 8 WHEN n6:StrategicField THEN 9 WHEN n6:Topic THEN 10 END, n6.id] END }, [COUNT { (n7:Node)
      WHERE n7.datasetVersion = $version AND n7.id IN $p0 AND n7:Measure|Topic }, v4]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $p6, $version
