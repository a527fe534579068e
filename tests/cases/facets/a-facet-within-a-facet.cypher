CALL (*) {
  MATCH (n0:Measure)
  MATCH (n0)-[:LED_BY]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, n1._orderOfId LIMIT $p0
  CALL (*) {
    MATCH (n3:Measure)
    MATCH (n3)-[:LED_BY]->(n1)
    WHERE n3.datasetVersion = $version AND n3._orderOfId IS NOT NULL
    WITH n3, n3.year AS v4
    WHERE v4 IS NOT NULL
    WITH v4, count(DISTINCT n3) AS v5
    ORDER BY v5 DESC, v4 LIMIT $p1
    RETURN collect([v4, v5]) AS v6 }
  RETURN collect([[n1.id], v2, [COUNT {
        MATCH (n7:Measure)
        MATCH (n7)-[:LED_BY]->(n1)
        WHERE n7.datasetVersion = $version AND n7._orderOfId IS NOT NULL
        RETURN 1 AS one }, COUNT {
        MATCH (n8:Measure)
        MATCH (n8)-[:LED_BY]->(n1)
        WHERE n8.datasetVersion = $version AND n8._orderOfId IS NOT NULL
        WITH n8, n8.year AS v9
        WHERE v9 IS NOT NULL
        RETURN DISTINCT v9 }, v6]]) AS v10 }
WITH [v10] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
