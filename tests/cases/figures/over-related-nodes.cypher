CALL (*) {
  MATCH (n0:Indicator {datasetVersion: $version, id: $p0})
  WITH n0
  CALL (*) {
    MATCH (n0)-[:HAS_OBSERVATION]->(n1)
    WITH count(n1.value) AS v2, min(n1.value) AS v3, max(n1.value) AS v4
    RETURN [[v2, v3, v4, reduce(v5 = [0.0, 0.0], v6 IN COLLECT {
          MATCH (n0)-[:HAS_OBSERVATION]->(n7)
          WITH n7
          WHERE n7.value IS NOT NULL
          ORDER BY n7._orderOfId
          RETURN n7.value } | [v5[0] + v6, v5[1] + CASE WHEN abs(v5[0]) >= abs(v6) THEN v5[0] - (v5[0] + v6) + v6 ELSE v6 - (v5[0] + v6) + v5[0] END])]] AS v8 }
  RETURN collect([v8]) AS v9 }
WITH head(v9) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
