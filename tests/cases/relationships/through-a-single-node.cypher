WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND EXISTS { (n0)-[:IN_SECTION]->(n1)
    WHERE n1.title = $p0 }
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.id, head(COLLECT {
      MATCH (n0)-[:IN_SECTION]->(n2)
      WITH n2
      ORDER BY n2._orderOfId LIMIT 1
      RETURN [n2.title, head(COLLECT {
          MATCH (n2)-[:PART_OF]->(n3)
          WITH n3
          ORDER BY n3._orderOfId LIMIT 1
          RETURN [n3.title, head(COLLECT {
              MATCH (n3)-[:PART_OF]->(n4)
              WITH n4
              ORDER BY n4._orderOfId LIMIT 1
              RETURN [n4.title] })] })] })] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
