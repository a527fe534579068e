CALL (*) {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0, CASE WHEN split(n0.id, ':')[0] IN $p0 THEN n0.year END AS v1
  WHERE v1 IS NOT NULL
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p1
  CALL (*) {
    MATCH (n3:Node)
    WHERE n3.datasetVersion = $version AND n3._orderOfId IS NOT NULL AND CASE WHEN split(n3.id, ':')[0] IN $p2 THEN n3.year END = v1
    WITH n3, split(n3.id, ':')[0] AS v4
    WITH v4, count(DISTINCT n3) AS v5
    ORDER BY v5 DESC, v4 LIMIT $p3
    RETURN collect([$p4[v4], v5]) AS v6 }
  RETURN collect([v1, v2, COLLECT {
      MATCH (n7:Node)
      WHERE n7.datasetVersion = $version AND n7._orderOfId IS NOT NULL AND CASE WHEN split(n7.id, ':')[0] IN $p5 THEN n7.year END = v1
      WITH n7
      ORDER BY n7.datasetVersion, n7._orderOfId SKIP $p6 LIMIT $p7
      RETURN CASE WHEN n7:Node THEN [CASE WHEN n7:Document THEN 0 WHEN n7:Indicator THEN 1 WHEN n7:Kpi THEN 2 WHEN n7:Measure THEN 3 WHEN n7:Ministry THEN 4 WHEN n7:Observation THEN 5 WHEN n7:Organization THEN 6 WHEN n7:ScheduleEntry THEN 7 WHEN n7:Section THEN 8 WHEN n7:StrategicField THEN 9 WHEN n7:Topic THEN 10 END, n7.id] END }, [v6]]) AS v8 }
CALL (*) {
  MATCH (n9:Node)
  WHERE n9.datasetVersion = $version AND n9._orderOfId IS NOT NULL
  WITH n9, n9.year AS v10
  WHERE v10 IS NOT NULL
  WITH v10, count(DISTINCT n9) AS v11
  ORDER BY v11 DESC, v10 LIMIT $p8
  RETURN collect([v10, v11]) AS v12 }
WITH [[COUNT { (n13:Node)
      WHERE n13.datasetVersion = $version AND n13._orderOfId IS NOT NULL }, COUNT {
      MATCH (n14:Node)
      WHERE n14.datasetVersion = $version AND n14._orderOfId IS NOT NULL
      WITH n14, CASE WHEN split(n14.id, ':')[0] IN $p9 THEN n14.year END AS v15
      WHERE v15 IS NOT NULL
      RETURN DISTINCT v15 }, v8, [COUNT { (n16:Node)
        WHERE n16.datasetVersion = $version AND n16._orderOfId IS NOT NULL AND CASE WHEN split(n16.id, ':')[0] IN $p10 THEN n16.year END IS NULL }, COLLECT {
        MATCH (n17:Node)
        WHERE n17.datasetVersion = $version AND n17._orderOfId IS NOT NULL AND CASE WHEN split(n17.id, ':')[0] IN $p11 THEN n17.year END IS NULL
        WITH n17
        ORDER BY n17.datasetVersion, n17._orderOfId SKIP $p12 LIMIT $p13
        RETURN CASE WHEN n17:Node THEN [CASE WHEN n17:Document THEN 0 WHEN n17:Indicator THEN 1 WHEN n17:Kpi THEN 2 WHEN n17:Measure THEN 3 WHEN n17:Ministry THEN 4 WHEN n17:Observation THEN 5 WHEN n17:Organization THEN 6 WHEN n17:ScheduleEntry THEN 7 WHEN n17:Section THEN 8 WHEN n17:StrategicField THEN 9 WHEN n17:Topic THEN 10 END, n17.id] END }]], [v12, [COUNT { (n18:Node)
        WHERE n18.datasetVersion = $version AND n18._orderOfId IS NOT NULL AND n18.year IS NULL }]]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p10, $p11, $p12, $p13, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $version
