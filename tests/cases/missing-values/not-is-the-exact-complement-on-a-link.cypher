WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p1 LIMIT $p2
  RETURN [n0.id, COLLECT {
      MATCH (n0)-[r1:TOUCHES]->(n2)
      WHERE NOT ((coalesce(r1.reason = $p3, false)))
      WITH n2, r1
      ORDER BY n2._orderOfId SKIP $p4 LIMIT $p5
      RETURN [r1.reason, CASE WHEN n2:Concept THEN [CASE WHEN n2:StrategicField THEN 0 WHEN n2:Topic THEN 1 END, n2.id] END] }, COLLECT {
      MATCH (n0)-[r3:TOUCHES]->(n4)
      WHERE NOT ((coalesce(r3.reason <> $p6, false)))
      WITH n4, r3
      ORDER BY n4._orderOfId SKIP $p7 LIMIT $p8
      RETURN [r3.reason, CASE WHEN n4:Concept THEN [CASE WHEN n4:StrategicField THEN 0 WHEN n4:Topic THEN 1 END, n4.id] END] }, COLLECT {
      MATCH (n0)-[r5:TOUCHES]->(n6)
      WHERE NOT ((coalesce(r5.reason < $p9, false)))
      WITH n6, r5
      ORDER BY n6._orderOfId SKIP $p10 LIMIT $p11
      RETURN [r5.reason, CASE WHEN n6:Concept THEN [CASE WHEN n6:StrategicField THEN 0 WHEN n6:Topic THEN 1 END, n6.id] END] }, COLLECT {
      MATCH (n0)-[r7:TOUCHES]->(n8)
      WHERE NOT ((coalesce(r7.reason >= $p12, false)))
      WITH n8, r7
      ORDER BY n8._orderOfId SKIP $p13 LIMIT $p14
      RETURN [r7.reason, CASE WHEN n8:Concept THEN [CASE WHEN n8:StrategicField THEN 0 WHEN n8:Topic THEN 1 END, n8.id] END] }, COLLECT {
      MATCH (n0)-[r9:TOUCHES]->(n10)
      WHERE NOT ((coalesce(r9.reason CONTAINS $p15, false)))
      WITH n10, r9
      ORDER BY n10._orderOfId SKIP $p16 LIMIT $p17
      RETURN [r9.reason, CASE WHEN n10:Concept THEN [CASE WHEN n10:StrategicField THEN 0 WHEN n10:Topic THEN 1 END, n10.id] END] }, COLLECT {
      MATCH (n0)-[r11:TOUCHES]->(n12)
      WHERE NOT ((coalesce(r11.reason STARTS WITH $p18, false)))
      WITH n12, r11
      ORDER BY n12._orderOfId SKIP $p19 LIMIT $p20
      RETURN [r11.reason, CASE WHEN n12:Concept THEN [CASE WHEN n12:StrategicField THEN 0 WHEN n12:Topic THEN 1 END, n12.id] END] }, COLLECT {
      MATCH (n0)-[r13:TOUCHES]->(n14)
      WHERE NOT ((coalesce(reduce(v15 = '', v16 IN split(toLower(r13.reason), '') | v15 + coalesce($p21[v16], v16)) CONTAINS $p22, false)))
      WITH n14, r13
      ORDER BY n14._orderOfId SKIP $p23 LIMIT $p24
      RETURN [r13.reason, CASE WHEN n14:Concept THEN [CASE WHEN n14:StrategicField THEN 0 WHEN n14:Topic THEN 1 END, n14.id] END] }, COLLECT {
      MATCH (n0)-[r17:TOUCHES]->(n18)
      WHERE NOT ((coalesce(r17.reason ENDS WITH $p25, false)))
      WITH n18, r17
      ORDER BY n18._orderOfId SKIP $p26 LIMIT $p27
      RETURN [r17.reason, CASE WHEN n18:Concept THEN [CASE WHEN n18:StrategicField THEN 0 WHEN n18:Topic THEN 1 END, n18.id] END] }] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p10, $p11, $p12, $p13, $p14, $p15, $p16, $p17, $p18, $p19, $p2, $p20, $p21, $p22, $p23, $p24, $p25, $p26, $p27, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $version
