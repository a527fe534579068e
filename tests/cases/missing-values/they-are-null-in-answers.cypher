WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.number, n0.decidedOn, n0.budget, n0.terms, COLLECT {
      MATCH (n0)-[:SCHEDULED_AS]->(n1)
      WITH n1
      ORDER BY n1._orderOfId SKIP $p1 LIMIT $p2
      RETURN [n1.id] }] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.id] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
