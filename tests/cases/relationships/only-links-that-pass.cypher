WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [[COUNT { (n0)-[r1:TOUCHES]->(n2)
        WHERE (r1.method = $p1 AND r1.confidence > $p2) AND n2:Topic }, COLLECT {
        MATCH (n0)-[r3:TOUCHES]->(n4)
        WHERE (r3.method = $p3 AND r3.confidence > $p4) AND n4:Topic
        WITH n4, r3
        ORDER BY n4._orderOfId SKIP $p5 LIMIT $p6
        RETURN [r3.method, r3.confidence, CASE WHEN n4:Concept THEN [CASE WHEN n4:StrategicField THEN 0 WHEN n4:Topic THEN 1 END, n4.id] END] }]] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $p6, $version
