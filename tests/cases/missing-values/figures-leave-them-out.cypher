CALL (*) {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH count(n0.number) AS v1, min(n0.number) AS v2, max(n0.number) AS v3, sum(n0.number) AS v4, count(n0.budget) AS v5, min(n0.budget) AS v6, max(n0.budget) AS v7
  RETURN [[v1, v2, v3, [v4, 0]], [v5, v6, v7, reduce(v8 = [0.0, 0.0], v9 IN COLLECT {
        MATCH (n10:Measure)
        WHERE n10.datasetVersion = $version AND n10._orderOfId IS NOT NULL
        WITH n10
        WHERE n10.budget IS NOT NULL
        ORDER BY n10._orderOfId
        RETURN n10.budget } | [v8[0] + v9, v8[1] + CASE WHEN abs(v8[0]) >= abs(v9) THEN v8[0] - (v8[0] + v9) + v9 ELSE v9 - (v8[0] + v9) + v8[0] END])]] AS v11 }
WITH v11 AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $version
