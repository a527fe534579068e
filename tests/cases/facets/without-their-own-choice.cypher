CALL (*) {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0.id IN $p0 AND (n0:Measure|Kpi AND (n0:Content AND n0.year IN $p1))
  WITH n0, n0.year AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p2
  RETURN collect([v1, v2]) AS v3 }
WITH [COUNT { (n4:Node)
    WHERE n4.datasetVersion = $version AND n4.id IN $p0 AND (n4:Measure|Kpi AND (n4:Content AND n4.year IN $p3)) }, COLLECT {
    MATCH (n5:Node)
    WHERE n5.datasetVersion = $version AND n5.id IN $p0 AND (n5:Measure|Kpi AND (n5:Content AND n5.year IN $p4))
    WITH n5
    ORDER BY $p5[n5.id] SKIP $p6 LIMIT $p7
    RETURN CASE WHEN n5:Node THEN [CASE WHEN n5:Document THEN 0 WHEN n5:Indicator THEN 1 WHEN n5:Kpi THEN 2 WHEN n5:Measure THEN 3 WHEN n5:Ministry THEN 4 WHEN n5:Observation THEN 5 WHEN n5:Organization THEN 6 WHEN n5:ScheduleEntry THEN 7 WHEN n5:Section THEN 8 WHEN n5:StrategicField THEN 9 WHEN n5:Topic THEN 10 END, n5.id] END }, [v3]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $version

WITH [COUNT { (n0:Content)
    WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (n0.year >= $p0 AND EXISTS { (n0)-[:ABOUT]->(n1)
      WHERE n1.id IN $p1 }) }, COLLECT {
    MATCH (n2:Content)
    WHERE n2.datasetVersion = $version AND n2._orderOfId IS NOT NULL AND (n2.year >= $p2 AND EXISTS { (n2)-[:ABOUT]->(n3)
      WHERE n3.id IN $p3 })
    WITH n2
    ORDER BY n2.year DESC, n2._orderOfId SKIP $p4 LIMIT $p5
    RETURN CASE WHEN n2:Content THEN [CASE WHEN n2:Kpi THEN 0 WHEN n2:Measure THEN 1 WHEN n2:ScheduleEntry THEN 2 END, n2.id] END }] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version

WITH [COUNT { (n0:Measure)
    WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND (EXISTS { (n0)-[:LED_BY]->(n1)
      WHERE n1.id IN $p0 } AND n0.year IN $p1) }, COLLECT {
    MATCH (n2:Measure)
    WHERE n2.datasetVersion = $version AND n2._orderOfId IS NOT NULL AND (EXISTS { (n2)-[:LED_BY]->(n3)
      WHERE n3.id IN $p2 } AND n2.year IN $p3)
    WITH n2
    ORDER BY n2.datasetVersion, n2._orderOfId SKIP $p4 LIMIT $p5
    RETURN [n2.id] }] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version

WITH 0 AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $version
