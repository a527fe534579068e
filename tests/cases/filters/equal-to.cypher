WITH [COUNT { (n0:Measure)
    WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0 }, COLLECT {
    MATCH (n1:Measure)
    WHERE n1.datasetVersion = $version AND n1._orderOfId IS NOT NULL AND n1.year = $p1
    WITH n1
    ORDER BY n1.datasetVersion, n1._orderOfId SKIP $p2 LIMIT $p3
    RETURN [n1.id] }] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $version
