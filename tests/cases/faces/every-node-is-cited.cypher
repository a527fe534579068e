WITH COLLECT {
  MATCH (n0:Content)
  WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
  WITH n0
  ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1
  RETURN CASE WHEN n0:Content THEN [CASE WHEN n0:Kpi THEN 0 WHEN n0:Measure THEN 1 WHEN n0:ScheduleEntry THEN 2 END, [n0.id, n0.labelJa, n0.citedSources, n0.citations], [n0.id, n0.labelEn, n0.citedSources, n0.citations], [n0.id, n0.labelJa, n0.citedSources, n0.citations], [n0.id, n0.labelEn, n0.citedSources, n0.citations]] END } AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $p1, $version
