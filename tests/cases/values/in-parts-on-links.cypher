WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [COLLECT {
      MATCH (n0)-[r1:TOUCHES]->(n2)
      WITH n2, r1
      ORDER BY n2._orderOfId SKIP $p1 LIMIT $p2
      RETURN [r1.evidence, CASE WHEN n2:Concept THEN [CASE WHEN n2:StrategicField THEN 0 WHEN n2:Topic THEN 1 END, n2.id] END] }] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
