WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND NOT EXISTS { (n0)-[:LED_BY]->(n1)
    WHERE NOT (coalesce(n1.name CONTAINS $p0, false)) }
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.id, COLLECT {
      MATCH (n0)-[:LED_BY]->(n2)
      WITH n2
      ORDER BY n2._orderOfId SKIP $p3 LIMIT $p4
      RETURN [n2.name] }] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version
