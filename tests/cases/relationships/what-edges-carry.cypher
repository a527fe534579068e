WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [COLLECT {
      MATCH (n0)-[r1:SUCCEEDS]->(n2)
      WITH n2, r1
      ORDER BY n2._orderOfId SKIP $p1 LIMIT $p2
      RETURN [r1.change, r1.method, r1.score, r1.reason, [n2.id, n2.title]] }] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version

WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND EXISTS { (n0)<-[:SUCCEEDS]-(n1) }
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN [n0.id, COLLECT {
      MATCH (n0)<-[r2:SUCCEEDS]-(n3)
      WITH n3, r2
      ORDER BY n3._orderOfId SKIP $p2 LIMIT $p3
      RETURN [r2.change, [n3.id]] }, COLLECT {
      MATCH (n0)-[r4:REPEATED_IN]->(n5)
      WITH n5, r4
      ORDER BY n5._orderOfId SKIP $p4 LIMIT $p5
      RETURN [r4.text, r4.citations, [n5.id]] }] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version
