WITH head(COLLECT {
  MATCH (n0:Ministry {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [COLLECT {
      MATCH (n0)<-[:LED_BY]-(n1)
      WITH n1
      ORDER BY n1.number IS NULL, n1.number DESC, n1._orderOfId SKIP $p1 LIMIT $p2
      RETURN [n1.number] }] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
