WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.year DESC, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Kpi THEN [0, n0.id, n0.state] WHEN n0:Measure THEN [1, n0.id] WHEN n0:ScheduleEntry THEN [2, n0.id, n0.fromYear, head(COLLECT {
      MATCH (n0)<-[:SCHEDULED_AS]-(n1)
      WITH n1
      ORDER BY n1._orderOfId LIMIT 1
      RETURN [n1.id] })] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
