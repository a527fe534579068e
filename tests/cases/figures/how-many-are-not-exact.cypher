CALL (*) {
  MATCH (n0:Kpi)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH count(n0.latestValue) AS v1, min(n0.latestValue) AS v2, max(n0.latestValue) AS v3, sum(n0.latestValue) AS v4, count(CASE WHEN n0.latestValue IS NOT NULL AND n0.track <> $p0 THEN 1 END) AS v5, count(n0.targetValue) AS v6, min(n0.targetValue) AS v7, max(n0.targetValue) AS v8, sum(n0.targetValue) AS v9
  RETURN [[v1, v2, v3, [v4, 0], v5], [v6, v7, v8, [v9, 0], 0]] AS v10 }
WITH v10 AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
