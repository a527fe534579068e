CALL (*) {
  MATCH (n0:Observation)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH count(n0.value) AS v1, min(n0.value) AS v2, max(n0.value) AS v3, count(n0.year) AS v4, min(n0.year) AS v5, max(n0.year) AS v6, sum(n0.year) AS v7
  RETURN [[v1, v2, v3, reduce(v8 = [0.0, 0.0], v9 IN COLLECT {
        MATCH (n10:Observation)
        WHERE n10.datasetVersion = $version AND n10._orderOfId IS NOT NULL
        WITH n10
        WHERE n10.value IS NOT NULL
        ORDER BY n10._orderOfId
        RETURN n10.value } | [v8[0] + v9, v8[1] + CASE WHEN abs(v8[0]) >= abs(v9) THEN v8[0] - (v8[0] + v9) + v9 ELSE v9 - (v8[0] + v9) + v8[0] END])], [v4, v5, v6, [v7, 0]]] AS v11 }
WITH [COLLECT {
    MATCH (n12:Observation)
    WHERE n12.datasetVersion = $version AND n12._orderOfId IS NOT NULL
    WITH n12
    ORDER BY n12.datasetVersion, n12._orderOfId SKIP $p0 LIMIT $p1
    RETURN [n12.value] }, v11] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
