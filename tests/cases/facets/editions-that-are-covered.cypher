CALL (*) {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0, n0.year AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v1
  RETURN collect([v1, v2, COUNT { (n3:Measure)
      WHERE n3.datasetVersion = $version AND n3._orderOfId IS NOT NULL AND n3.year = v1 AND NOT EXISTS { (n3)-[:LED_BY]->(n4) } }]) AS v5 }
CALL (*) {
  MATCH (n6:Measure)
  MATCH (n6)-[:LED_BY]->(n7)
  WHERE n6.datasetVersion = $version AND n6._orderOfId IS NOT NULL
  WITH n7, count(DISTINCT n6) AS v8
  ORDER BY v8 DESC, n7._orderOfId LIMIT $p0
  CALL (*) {
    MATCH (n9:Measure)
    MATCH (n9)-[:LED_BY]->(n7)
    WHERE n9.datasetVersion = $version AND n9._orderOfId IS NOT NULL
    WITH n9, n9.year AS v10
    WHERE v10 IS NOT NULL
    WITH v10, count(DISTINCT n9) AS v11
    ORDER BY v10
    RETURN collect([v10, v11, COUNT {
        MATCH (n12:Measure)
        MATCH (n12)-[:LED_BY]->(n7)
        WHERE n12.datasetVersion = $version AND n12._orderOfId IS NOT NULL AND n12.year = v10 AND n12.number IS NULL
        RETURN 1 AS one }]) AS v13 }
  RETURN collect([v8, [v13]]) AS v14 }
CALL (*) {
  MATCH (n15:Measure)
  WHERE n15.datasetVersion = $version AND n15._orderOfId IS NOT NULL
  WITH n15, n15.year AS v16
  WHERE v16 IS NOT NULL
  WITH v16, count(DISTINCT n15) AS v17
  ORDER BY v16
  RETURN collect([COUNT { (n18:Measure)
      WHERE n18.datasetVersion = $version AND n18._orderOfId IS NOT NULL AND n18.year = v16 AND n18.number IS NULL }, v16]) AS v19 }
WITH [[COUNT { (n20:Measure)
      WHERE n20.datasetVersion = $version AND n20._orderOfId IS NOT NULL }, v5, v14], [[COUNT { (n21:Measure)
        WHERE n21.datasetVersion = $version AND n21._orderOfId IS NOT NULL AND n21.number IS NULL }], v19]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

CALL (*) {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year > $p0
  WITH n0, n0.year AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v1
  RETURN collect([v1, v2, COUNT { (n3:Content)
      WHERE n3.datasetVersion = $version AND n3._orderOfId IS NOT NULL AND n3.year > $p1 AND n3.year = v1 AND $p2 }]) AS v4 }
WITH [v4] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
