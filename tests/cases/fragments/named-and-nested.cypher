WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.number = $p0
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.title, n0.titleEn, head(COLLECT {
      MATCH (n0)-[:IN_SECTION]->(n1)
      WITH n1
      ORDER BY n1._orderOfId LIMIT 1
      RETURN [n1.title, head(COLLECT {
          MATCH (n1)-[:PART_OF]->(n2)
          WITH n2
          ORDER BY n2._orderOfId LIMIT 1
          RETURN [n2.title] })] })] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
