CALL (*) {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0.id IN $p0
  WITH n0, split(n0.id, ':')[0] AS v1
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p1
  CALL (*) {
    MATCH (n3:Node)
    WHERE n3.datasetVersion = $version AND n3.id IN $p0 AND split(n3.id, ':')[0] = v1
    WITH n3, n3.year AS v4
    WHERE v4 IS NOT NULL
    WITH v4, count(DISTINCT n3) AS v5
    ORDER BY v5 DESC, v4 LIMIT $p2
    RETURN collect([v4, v4]) AS v6 }
  RETURN collect([$p3[v1], $p4[v1], $p5[v1], [v6]]) AS v7 }
WITH [v7] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $version

CALL (*) {
  MATCH (n0:Measure)
  MATCH (n0)-[:LED_BY]->(n1)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, n1._orderOfId LIMIT $p0
  RETURN collect([[n1.id], n1.labelJa, n1.labelEn]) AS v3 }
WITH [v3, [COUNT { (n4:Measure)
      WHERE n4.datasetVersion = $version AND n4._orderOfId IS NOT NULL AND NOT EXISTS { (n4)-[:LED_BY]->(n5) } }]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

CALL (*) {
  MATCH (n0:Kpi)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0, n0.state AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p0
  RETURN collect([v1, v1, v1]) AS v3 }
WITH [v3] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

CALL (*) {
  MATCH (n0:ScheduleEntry)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0, n0.continues AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p0
  RETURN collect([v1, v1]) AS v3 }
WITH [v3] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
