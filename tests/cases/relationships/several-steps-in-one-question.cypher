WITH head(COLLECT {
  MATCH (n0:StrategicField {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [COLLECT {
      MATCH (n0)<-[:ABOUT]-(n1:Measure)
      WITH n1
      ORDER BY n1._orderOfId SKIP $p1 LIMIT $p2
      RETURN [n1.id, COLLECT {
          MATCH (n1)-[r2:LED_BY]->(n3)
          WITH n3, r2
          ORDER BY n3._orderOfId SKIP $p3 LIMIT $p4
          RETURN [r2.printedAs, [n3.name, COUNT { (n3)<-[:LED_BY]-(n4) }]] }, COLLECT {
          MATCH (n1)-[:SCHEDULED_AS]->(n5)
          WITH n5
          ORDER BY n5._orderOfId SKIP $p5 LIMIT $p6
          RETURN [n5.fromYear, n5.toYear, n5.text] }, COLLECT {
          MATCH (n1)-[:MEASURED_BY]->(n6)
          WITH n6
          ORDER BY n6._orderOfId SKIP $p7 LIMIT $p8
          RETURN [n6.name, COLLECT {
              MATCH (n6)-[:MEASURED_BY]->(n7)
              WITH n7
              ORDER BY n7._orderOfId SKIP $p9 LIMIT $p10
              RETURN [n7.name, COLLECT {
                  MATCH (n7)-[:HAS_OBSERVATION]->(n8)
                  WITH n8
                  ORDER BY n8._orderOfId SKIP $p11 LIMIT $p12
                  RETURN [n8.year, n8.value] }] }] }] }] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p10, $p11, $p12, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $version
