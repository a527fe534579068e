CALL (*) {
  UNWIND $p0 AS v0
  OPTIONAL MATCH (n1:Node {datasetVersion: $version, id: v0})
  WITH n1
  CALL (*) {
    WITH *
    WHERE n1:Node
    RETURN head(collect([COLLECT {
        UNWIND n1.citations AS v2
        WITH DISTINCT split(split(v2, $p1)[1], '"')[0] AS v3
        MATCH (n4:Document {datasetVersion: $version, id: v3})
        RETURN [v3, [n4.id, [COLLECT {
                UNWIND n4.citations AS v5
                WITH DISTINCT split(split(v5, $p2)[1], '"')[0] AS v6
                MATCH (n7:Document {datasetVersion: $version, id: v6})
                RETURN [v6, [n7.title]] }, n4.citations]]] }, n1.citations])) AS v8 }
  RETURN collect([CASE WHEN n1 IS NOT NULL THEN CASE WHEN n1:Document|Indicator|Observation|Organization|ScheduleEntry|Section|StrategicField|Topic THEN [CASE WHEN n1:Document THEN 0 WHEN n1:Indicator THEN 1 WHEN n1:Observation THEN 2 WHEN n1:Organization THEN 3 WHEN n1:ScheduleEntry THEN 4 WHEN n1:Section THEN 5 WHEN n1:StrategicField THEN 6 WHEN n1:Topic THEN 7 END, n1.id, v8] WHEN n1:Kpi THEN [8, n1.id, n1.state, v8] WHEN n1:Measure THEN [9, n1.id, n1.title, v8] WHEN n1:Ministry THEN [10, n1.id, n1.name, v8] END END]) AS v9 }
WITH v9 AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

CALL (*) {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  CALL (*) {
    WITH *
    WHERE n0:Content
    RETURN head(collect([COUNT { (n0)-[:ABOUT]->(n1) }, COLLECT {
        MATCH (n0)-[:ABOUT]->(n2)
        WITH n2
        ORDER BY n2._orderOfId SKIP $p2 LIMIT $p3
        RETURN CASE WHEN n2:Concept THEN [CASE WHEN n2:StrategicField THEN 0 WHEN n2:Topic THEN 1 END, n2.id] END }])) AS v3 }
  RETURN collect(CASE WHEN n0:Kpi THEN [0, n0.state, v3] WHEN n0:Measure THEN [1, n0.number, v3] WHEN n0:ScheduleEntry THEN [2, v3] END) AS v4 }
WITH v4 AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
