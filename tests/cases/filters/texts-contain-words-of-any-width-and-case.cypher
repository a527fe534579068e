WITH [COUNT { (n0:Measure)
    WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND reduce(v1 = '', v2 IN split(toLower(n0.text), '') | v1 + coalesce($p0[v2], v2)) CONTAINS $p1 }, COLLECT {
    MATCH (n3:Measure)
    WHERE n3.datasetVersion = $version AND n3._orderOfId IS NOT NULL AND reduce(v4 = '', v5 IN split(toLower(n3.text), '') | v4 + coalesce($p2[v5], v5)) CONTAINS $p3
    WITH n3
    ORDER BY n3.datasetVersion, n3._orderOfId SKIP $p4 LIMIT $p5
    RETURN [n3.id] }] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version

WITH COUNT { (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND NOT ((coalesce(reduce(v1 = '', v2 IN split(toLower(n0.text), '') | v1 + coalesce($p0[v2], v2)) CONTAINS $p1, false))) } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
