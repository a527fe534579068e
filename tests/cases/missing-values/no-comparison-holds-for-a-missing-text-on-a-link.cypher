WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0.id IS NOT NULL AND EXISTS { (n0)-[:TOUCHES]->(n1) }
  WITH n0
  ORDER BY n0.datasetVersion, n0.id SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Kpi THEN [0, n0.id, COLLECT {
      MATCH (n0)-[r2:TOUCHES]->(n3)
      WHERE r2.reason = $p2
      WITH n3, r2
      ORDER BY n3.id SKIP $p3 LIMIT $p4
      RETURN [r2.reason, CASE WHEN n3:Concept THEN [CASE WHEN n3:StrategicField THEN 0 WHEN n3:Topic THEN 1 END, n3.id] END] }, COLLECT {
      MATCH (n0)-[r4:TOUCHES]->(n5)
      WHERE r4.reason <> $p5
      WITH n5, r4
      ORDER BY n5.id SKIP $p6 LIMIT $p7
      RETURN [r4.reason, CASE WHEN n5:Concept THEN [CASE WHEN n5:StrategicField THEN 0 WHEN n5:Topic THEN 1 END, n5.id] END] }, COLLECT {
      MATCH (n0)-[r6:TOUCHES]->(n7)
      WHERE r6.reason < $p8
      WITH n7, r6
      ORDER BY n7.id SKIP $p9 LIMIT $p10
      RETURN [r6.reason, CASE WHEN n7:Concept THEN [CASE WHEN n7:StrategicField THEN 0 WHEN n7:Topic THEN 1 END, n7.id] END] }, COLLECT {
      MATCH (n0)-[r8:TOUCHES]->(n9)
      WHERE r8.reason >= $p11
      WITH n9, r8
      ORDER BY n9.id SKIP $p12 LIMIT $p13
      RETURN [r8.reason, CASE WHEN n9:Concept THEN [CASE WHEN n9:StrategicField THEN 0 WHEN n9:Topic THEN 1 END, n9.id] END] }, COLLECT {
      MATCH (n0)-[r10:TOUCHES]->(n11)
      WHERE r10.reason CONTAINS $p14
      WITH n11, r10
      ORDER BY n11.id SKIP $p15 LIMIT $p16
      RETURN [r10.reason, CASE WHEN n11:Concept THEN [CASE WHEN n11:StrategicField THEN 0 WHEN n11:Topic THEN 1 END, n11.id] END] }, COLLECT {
      MATCH (n0)-[r12:TOUCHES]->(n13)
      WHERE r12.reason STARTS WITH $p17
      WITH n13, r12
      ORDER BY n13.id SKIP $p18 LIMIT $p19
      RETURN [r12.reason, CASE WHEN n13:Concept THEN [CASE WHEN n13:StrategicField THEN 0 WHEN n13:Topic THEN 1 END, n13.id] END] }, COLLECT {
      MATCH (n0)-[r14:TOUCHES]->(n15)
      WHERE r14.reason ENDS WITH $p20
      WITH n15, r14
      ORDER BY n15.id SKIP $p21 LIMIT $p22
      RETURN [r14.reason, CASE WHEN n15:Concept THEN [CASE WHEN n15:StrategicField THEN 0 WHEN n15:Topic THEN 1 END, n15.id] END] }] WHEN n0:Measure THEN [1, n0.id, COLLECT {
      MATCH (n0)-[r16:TOUCHES]->(n17)
      WHERE r16.reason = $p23
      WITH n17, r16
      ORDER BY n17.id SKIP $p24 LIMIT $p25
      RETURN [r16.reason, CASE WHEN n17:Concept THEN [CASE WHEN n17:StrategicField THEN 0 WHEN n17:Topic THEN 1 END, n17.id] END] }, COLLECT {
      MATCH (n0)-[r18:TOUCHES]->(n19)
      WHERE r18.reason <> $p26
      WITH n19, r18
      ORDER BY n19.id SKIP $p27 LIMIT $p28
      RETURN [r18.reason, CASE WHEN n19:Concept THEN [CASE WHEN n19:StrategicField THEN 0 WHEN n19:Topic THEN 1 END, n19.id] END] }, COLLECT {
      MATCH (n0)-[r20:TOUCHES]->(n21)
      WHERE r20.reason < $p29
      WITH n21, r20
      ORDER BY n21.id SKIP $p30 LIMIT $p31
      RETURN [r20.reason, CASE WHEN n21:Concept THEN [CASE WHEN n21:StrategicField THEN 0 WHEN n21:Topic THEN 1 END, n21.id] END] }, COLLECT {
      MATCH (n0)-[r22:TOUCHES]->(n23)
      WHERE r22.reason >= $p32
      WITH n23, r22
      ORDER BY n23.id SKIP $p33 LIMIT $p34
      RETURN [r22.reason, CASE WHEN n23:Concept THEN [CASE WHEN n23:StrategicField THEN 0 WHEN n23:Topic THEN 1 END, n23.id] END] }, COLLECT {
      MATCH (n0)-[r24:TOUCHES]->(n25)
      WHERE r24.reason CONTAINS $p35
      WITH n25, r24
      ORDER BY n25.id SKIP $p36 LIMIT $p37
      RETURN [r24.reason, CASE WHEN n25:Concept THEN [CASE WHEN n25:StrategicField THEN 0 WHEN n25:Topic THEN 1 END, n25.id] END] }, COLLECT {
      MATCH (n0)-[r26:TOUCHES]->(n27)
      WHERE r26.reason STARTS WITH $p38
      WITH n27, r26
      ORDER BY n27.id SKIP $p39 LIMIT $p40
      RETURN [r26.reason, CASE WHEN n27:Concept THEN [CASE WHEN n27:StrategicField THEN 0 WHEN n27:Topic THEN 1 END, n27.id] END] }, COLLECT {
      MATCH (n0)-[r28:TOUCHES]->(n29)
      WHERE r28.reason ENDS WITH $p41
      WITH n29, r28
      ORDER BY n29.id SKIP $p42 LIMIT $p43
      RETURN [r28.reason, CASE WHEN n29:Concept THEN [CASE WHEN n29:StrategicField THEN 0 WHEN n29:Topic THEN 1 END, n29.id] END] }] WHEN n0:ScheduleEntry THEN [2, n0.id, COLLECT {
      MATCH (n0)-[r30:TOUCHES]->(n31)
      WHERE r30.reason = $p44
      WITH n31, r30
      ORDER BY n31.id SKIP $p45 LIMIT $p46
      RETURN [r30.reason, CASE WHEN n31:Concept THEN [CASE WHEN n31:StrategicField THEN 0 WHEN n31:Topic THEN 1 END, n31.id] END] }, COLLECT {
      MATCH (n0)-[r32:TOUCHES]->(n33)
      WHERE r32.reason <> $p47
      WITH n33, r32
      ORDER BY n33.id SKIP $p48 LIMIT $p49
      RETURN [r32.reason, CASE WHEN n33:Concept THEN [CASE WHEN n33:StrategicField THEN 0 WHEN n33:Topic THEN 1 END, n33.id] END] }, COLLECT {
      MATCH (n0)-[r34:TOUCHES]->(n35)
      WHERE r34.reason < $p50
      WITH n35, r34
      ORDER BY n35.id SKIP $p51 LIMIT $p52
      RETURN [r34.reason, CASE WHEN n35:Concept THEN [CASE WHEN n35:StrategicField THEN 0 WHEN n35:Topic THEN 1 END, n35.id] END] }, COLLECT {
      MATCH (n0)-[r36:TOUCHES]->(n37)
      WHERE r36.reason >= $p53
      WITH n37, r36
      ORDER BY n37.id SKIP $p54 LIMIT $p55
      RETURN [r36.reason, CASE WHEN n37:Concept THEN [CASE WHEN n37:StrategicField THEN 0 WHEN n37:Topic THEN 1 END, n37.id] END] }, COLLECT {
      MATCH (n0)-[r38:TOUCHES]->(n39)
      WHERE r38.reason CONTAINS $p56
      WITH n39, r38
      ORDER BY n39.id SKIP $p57 LIMIT $p58
      RETURN [r38.reason, CASE WHEN n39:Concept THEN [CASE WHEN n39:StrategicField THEN 0 WHEN n39:Topic THEN 1 END, n39.id] END] }, COLLECT {
      MATCH (n0)-[r40:TOUCHES]->(n41)
      WHERE r40.reason STARTS WITH $p59
      WITH n41, r40
      ORDER BY n41.id SKIP $p60 LIMIT $p61
      RETURN [r40.reason, CASE WHEN n41:Concept THEN [CASE WHEN n41:StrategicField THEN 0 WHEN n41:Topic THEN 1 END, n41.id] END] }, COLLECT {
      MATCH (n0)-[r42:TOUCHES]->(n43)
      WHERE r42.reason ENDS WITH $p62
      WITH n43, r42
      ORDER BY n43.id SKIP $p63 LIMIT $p64
      RETURN [r42.reason, CASE WHEN n43:Concept THEN [CASE WHEN n43:StrategicField THEN 0 WHEN n43:Topic THEN 1 END, n43.id] END] }] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p10, $p11, $p12, $p13, $p14, $p15, $p16, $p17, $p18, $p19, $p2, $p20, $p21, $p22, $p23, $p24, $p25, $p26, $p27, $p28, $p29, $p3, $p30, $p31, $p32, $p33, $p34, $p35, $p36, $p37, $p38, $p39, $p4, $p40, $p41, $p42, $p43, $p44, $p45, $p46, $p47, $p48, $p49, $p5, $p50, $p51, $p52, $p53, $p54, $p55, $p56, $p57, $p58, $p59, $p6, $p60, $p61, $p62, $p63, $p64, $p7, $p8, $p9, $version
