WITH COLLECT {
  MATCH (n0:Measure)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN [[COLLECT {
        UNWIND n0.citations AS v1
        WITH DISTINCT split(split(v1, $p2)[1], '"')[0] AS v2
        MATCH (n3:Document {datasetVersion: $version, id: v2})
        RETURN [v2, [n3.id, n3.title, [COLLECT {
                UNWIND n3.citations AS v4
                WITH DISTINCT split(split(v4, $p3)[1], '"')[0] AS v5
                MATCH (n6:Document {datasetVersion: $version, id: v5})
                RETURN [v5, [n6.lines]] }, n3.citations]]] }, n0.citations], COLLECT {
      MATCH (n0)-[r7:LED_BY]->(n8)
      WITH n8, r7
      ORDER BY n8._orderOfId SKIP $p4 LIMIT $p5
      RETURN [[COLLECT {
            UNWIND r7.citations AS v9
            WITH DISTINCT split(split(v9, $p6)[1], '"')[0] AS v10
            MATCH (n11:Document {datasetVersion: $version, id: v10})
            RETURN [v10, [n11.id]] }, COLLECT {
            UNWIND r7.citations AS v12
            WITH DISTINCT split(split(v12, $p7)[1], '"')[0] AS v13
            MATCH (n14:Document {datasetVersion: $version, id: v13})
            RETURN [v13, [n14.title]] }, r7.citations], [n8.id]] }] } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $version

WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Content THEN [CASE WHEN n0:Kpi THEN 0 WHEN n0:Measure THEN 1 WHEN n0:ScheduleEntry THEN 2 END, n0.id, [COLLECT {
        UNWIND n0.citations AS v1
        WITH DISTINCT split(split(v1, $p2)[1], '"')[0] AS v2
        MATCH (n3:Document {datasetVersion: $version, id: v2})
        RETURN [v2, [n3.id, n3.title]] }, n0.citations]] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $p2, $version
