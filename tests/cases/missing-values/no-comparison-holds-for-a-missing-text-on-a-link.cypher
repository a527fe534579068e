WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND EXISTS { (n0)-[:TOUCHES]->(n1) }
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Content THEN [CASE WHEN n0:Kpi THEN 0 WHEN n0:Measure THEN 1 WHEN n0:ScheduleEntry THEN 2 END, n0.id, COLLECT {
      MATCH (n0)-[r2:TOUCHES]->(n3)
      WHERE r2.reason = $p2
      WITH n3, r2
      ORDER BY n3._orderOfId SKIP $p3 LIMIT $p4
      RETURN [r2.reason, CASE WHEN n3:Concept THEN [CASE WHEN n3:StrategicField THEN 0 WHEN n3:Topic THEN 1 END, n3.id] END] }, COLLECT {
      MATCH (n0)-[r4:TOUCHES]->(n5)
      WHERE r4.reason <> $p5
      WITH n5, r4
      ORDER BY n5._orderOfId SKIP $p6 LIMIT $p7
      RETURN [r4.reason, CASE WHEN n5:Concept THEN [CASE WHEN n5:StrategicField THEN 0 WHEN n5:Topic THEN 1 END, n5.id] END] }, COLLECT {
      MATCH (n0)-[r6:TOUCHES]->(n7)
      WHERE r6.reason < $p8
      WITH n7, r6
      ORDER BY n7._orderOfId SKIP $p9 LIMIT $p10
      RETURN [r6.reason, CASE WHEN n7:Concept THEN [CASE WHEN n7:StrategicField THEN 0 WHEN n7:Topic THEN 1 END, n7.id] END] }, COLLECT {
      MATCH (n0)-[r8:TOUCHES]->(n9)
      WHERE r8.reason >= $p11
      WITH n9, r8
      ORDER BY n9._orderOfId SKIP $p12 LIMIT $p13
      RETURN [r8.reason, CASE WHEN n9:Concept THEN [CASE WHEN n9:StrategicField THEN 0 WHEN n9:Topic THEN 1 END, n9.id] END] }, COLLECT {
      MATCH (n0)-[r10:TOUCHES]->(n11)
      WHERE r10.reason CONTAINS $p14
      WITH n11, r10
      ORDER BY n11._orderOfId SKIP $p15 LIMIT $p16
      RETURN [r10.reason, CASE WHEN n11:Concept THEN [CASE WHEN n11:StrategicField THEN 0 WHEN n11:Topic THEN 1 END, n11.id] END] }, COLLECT {
      MATCH (n0)-[r12:TOUCHES]->(n13)
      WHERE reduce(v14 = '', v15 IN split(toLower(r12.reason), '') | v14 + coalesce($p17[v15], v15)) CONTAINS $p18
      WITH n13, r12
      ORDER BY n13._orderOfId SKIP $p19 LIMIT $p20
      RETURN [r12.reason, CASE WHEN n13:Concept THEN [CASE WHEN n13:StrategicField THEN 0 WHEN n13:Topic THEN 1 END, n13.id] END] }, COLLECT {
      MATCH (n0)-[r16:TOUCHES]->(n17)
      WHERE r16.reason STARTS WITH $p21
      WITH n17, r16
      ORDER BY n17._orderOfId SKIP $p22 LIMIT $p23
      RETURN [r16.reason, CASE WHEN n17:Concept THEN [CASE WHEN n17:StrategicField THEN 0 WHEN n17:Topic THEN 1 END, n17.id] END] }, COLLECT {
      MATCH (n0)-[r18:TOUCHES]->(n19)
      WHERE r18.reason ENDS WITH $p24
      WITH n19, r18
      ORDER BY n19._orderOfId SKIP $p25 LIMIT $p26
      RETURN [r18.reason, CASE WHEN n19:Concept THEN [CASE WHEN n19:StrategicField THEN 0 WHEN n19:Topic THEN 1 END, n19.id] END] }] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p10, $p11, $p12, $p13, $p14, $p15, $p16, $p17, $p18, $p19, $p2, $p20, $p21, $p22, $p23, $p24, $p25, $p26, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $version
