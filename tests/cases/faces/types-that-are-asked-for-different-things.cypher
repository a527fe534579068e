WITH COLLECT {
  UNWIND $p0 AS v0
  OPTIONAL MATCH (n1:Node {datasetVersion: $version, id: v0})
  WITH n1
  RETURN [CASE WHEN n1 IS NOT NULL THEN CASE WHEN n1:Document|Indicator|Kpi|Observation|Organization|ScheduleEntry|Section|StrategicField|Topic THEN [CASE WHEN n1:Document THEN 0 WHEN n1:Indicator THEN 1 WHEN n1:Kpi THEN 2 WHEN n1:Observation THEN 3 WHEN n1:Organization THEN 4 WHEN n1:ScheduleEntry THEN 5 WHEN n1:Section THEN 6 WHEN n1:StrategicField THEN 7 WHEN n1:Topic THEN 8 END, [n1.id]] WHEN n1:Measure THEN [9, [n1.id], n1.number, head(COLLECT {
        MATCH (n1)-[:IN_SECTION]->(n2)
        WITH n2
        ORDER BY n2._orderOfId LIMIT 1
        RETURN [n2.labelJa, [n2.id]] })] WHEN n1:Ministry THEN [10, [n1.id], n1.labelJa, COLLECT {
        MATCH (n1)<-[:LED_BY]-(n3)
        WITH n3
        ORDER BY n3._orderOfId SKIP $p1 LIMIT $p2
        RETURN [] }] END END] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
