WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND NOT EXISTS { (n0)-[r1:TOUCHES]->(n2)
    WHERE r1.confidence >= $p0 AND NOT (coalesce(n2.name STARTS WITH $p1, false)) }
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p2 LIMIT $p3
  RETURN [n0.id, COLLECT {
      MATCH (n0)-[r3:TOUCHES]->(n4)
      WITH n4, r3
      ORDER BY n4._orderOfId SKIP $p4 LIMIT $p5
      RETURN [r3.confidence, CASE WHEN n4:Concept THEN [CASE WHEN n4:StrategicField THEN 0 WHEN n4:Topic THEN 1 END, n4.name] END] }] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version
