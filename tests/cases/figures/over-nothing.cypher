CALL (*) {
  MATCH (n0:Observation)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0
  WITH count(n0.value) AS v1, min(n0.value) AS v2, max(n0.value) AS v3
  RETURN [[v1, v2, v3, reduce(v4 = [0.0, 0.0], v5 IN COLLECT {
        MATCH (n6:Observation)
        WHERE n6.datasetVersion = $version AND n6._orderOfId IS NOT NULL AND n6.year = $p1
        WITH n6
        WHERE n6.value IS NOT NULL
        ORDER BY n6._orderOfId
        RETURN n6.value } | [v4[0] + v5, v4[1] + CASE WHEN abs(v4[0]) >= abs(v5) THEN v4[0] - (v4[0] + v5) + v5 ELSE v5 - (v4[0] + v5) + v4[0] END])]] AS v7 }
WITH [COUNT { (n8:Observation)
    WHERE n8.datasetVersion = $version AND n8._orderOfId IS NOT NULL AND n8.year = $p2 }, v7] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
