WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [COLLECT {
      MATCH (n0)-[:LED_BY]->(n1)
      WITH n1
      ORDER BY n1._orderOfId SKIP $p1 LIMIT $p2
      RETURN [n1.id] }, COLLECT {
      UNWIND COLLECT {
        MATCH (n0)-[:LED_BY]->(n2)
        RETURN n2
        ORDER BY n2._orderOfId SKIP $p3 }[-$p4..] AS n2
      WITH n2 LIMIT $p4
      RETURN [n2.id] }, n0.title, n0.title] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $version
