WITH head(COLLECT {
  MATCH (n0:Ministry {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [[COUNT { (n0)<-[:LED_BY]-(n1) }, COLLECT {
        MATCH (n0)<-[:LED_BY]-(n2)
        WITH n2
        ORDER BY n2._orderOfId SKIP $p1 LIMIT $p2
        RETURN [n2.id] }]] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
