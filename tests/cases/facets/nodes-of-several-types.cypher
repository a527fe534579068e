CALL (*) {
  MATCH (n0:Node)
  WHERE n0.datasetVersion = $version AND n0.id IN $p0
  WITH n0, split(n0.id, ':')[0] AS v1
  WITH v1, count(DISTINCT n0) AS v2
  ORDER BY v2 DESC, v1 LIMIT $p1
  RETURN collect([$p2[v1], v2, COLLECT {
      MATCH (n3:Node)
      WHERE n3.datasetVersion = $version AND n3.id IN $p0 AND split(n3.id, ':')[0] = v1
      WITH n3
      ORDER BY $p3[n3.id] SKIP $p4 LIMIT $p5
      RETURN CASE WHEN n3:Node THEN [CASE WHEN n3:Document THEN 0 WHEN n3:Indicator THEN 1 WHEN n3:Kpi THEN 2 WHEN n3:Measure THEN 3 WHEN n3:Ministry THEN 4 WHEN n3:Observation THEN 5 WHEN n3:Organization THEN 6 WHEN n3:ScheduleEntry THEN 7 WHEN n3:Section THEN 8 WHEN n3:StrategicField THEN 9 WHEN n3:Topic THEN 10 END, n3.id] END }]) AS v4 }
CALL (*) {
  MATCH (n5:Node)
  WHERE n5.datasetVersion = $version AND n5.id IN $p0
  WITH n5, n5.year AS v6
  WHERE v6 IS NOT NULL
  WITH v6, count(DISTINCT n5) AS v7
  ORDER BY v6 LIMIT $p6
  RETURN collect([v6, v7]) AS v8 }
WITH [[COUNT { (n9:Node)
      WHERE n9.datasetVersion = $version AND n9.id IN $p0 }, COUNT {
      MATCH (n10:Node)
      WHERE n10.datasetVersion = $version AND n10.id IN $p0
      WITH n10, split(n10.id, ':')[0] AS v11
      RETURN DISTINCT v11 }, v4, [COUNT { (n12:Node)
        WHERE n12.datasetVersion = $version AND n12.id IN $p0 AND $p7 }, [COUNT { (n13:Node)
          WHERE n13.datasetVersion = $version AND n13.id IN $p0 AND $p8 }, COLLECT {
          MATCH (n14:Node)
          WHERE n14.datasetVersion = $version AND n14.id IN $p0 AND $p9
          WITH n14
          ORDER BY $p3[n14.id] SKIP $p10 LIMIT $p11
          RETURN CASE WHEN n14:Node THEN [CASE WHEN n14:Document THEN 0 WHEN n14:Indicator THEN 1 WHEN n14:Kpi THEN 2 WHEN n14:Measure THEN 3 WHEN n14:Ministry THEN 4 WHEN n14:Observation THEN 5 WHEN n14:Organization THEN 6 WHEN n14:ScheduleEntry THEN 7 WHEN n14:Section THEN 8 WHEN n14:StrategicField THEN 9 WHEN n14:Topic THEN 10 END, n14.id] END }]], COUNT {
      MATCH (n15:Node)
      WHERE n15.datasetVersion = $version AND n15.id IN $p0
      WITH n15, split(n15.id, ':')[0] AS v16
      RETURN DISTINCT v16 }], [v8, [COUNT { (n17:Node)
        WHERE n17.datasetVersion = $version AND n17.id IN $p0 AND n17.year IS NULL }, COLLECT {
        MATCH (n18:Node)
        WHERE n18.datasetVersion = $version AND n18.id IN $p0 AND n18.year IS NULL
        WITH n18
        ORDER BY $p3[n18.id] SKIP $p12 LIMIT $p13
        RETURN CASE WHEN n18:Node THEN [CASE WHEN n18:Document THEN 0 WHEN n18:Indicator THEN 1 WHEN n18:Kpi THEN 2 WHEN n18:Measure THEN 3 WHEN n18:Ministry THEN 4 WHEN n18:Observation THEN 5 WHEN n18:Organization THEN 6 WHEN n18:ScheduleEntry THEN 7 WHEN n18:Section THEN 8 WHEN n18:StrategicField THEN 9 WHEN n18:Topic THEN 10 END, n18.id] END }]]] AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p10, $p11, $p12, $p13, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $version
