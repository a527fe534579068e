WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [COLLECT {
      MATCH (n0)-[r1:MENTIONS]->(n2)
      WITH n2, r1
      ORDER BY n2._orderOfId SKIP $p1 LIMIT $p2
      RETURN [r1.evidence, CASE WHEN n2:Ministry THEN [0, n2.id, n2.name] WHEN n2:Organization THEN [1, n2.id, n2.name, n2.abbreviations] END] }, COLLECT {
      MATCH (n0)-[:ABOUT]->(n3)
      WITH n3
      ORDER BY n3._orderOfId SKIP $p3 LIMIT $p4
      RETURN CASE WHEN n3:Concept THEN [CASE WHEN n3:StrategicField THEN 0 WHEN n3:Topic THEN 1 END, n3.id] END }] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version
