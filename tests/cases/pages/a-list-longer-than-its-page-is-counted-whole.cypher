WITH COLLECT {
  MATCH (n0:Section)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN [n0.id, [COUNT { (n0)<-[:IN_SECTION]-(n1) }, COLLECT {
        MATCH (n0)<-[:IN_SECTION]-(n2)
        WITH n2
        ORDER BY n2._orderOfId SKIP $p2 LIMIT $p3
        RETURN [n2.id] }]] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
