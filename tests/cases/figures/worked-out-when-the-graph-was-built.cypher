WITH head(COLLECT {
  MATCH (n0:Kpi {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.targetValue, n0.latestValue, n0.latestYear, n0.gap, n0.growthNeeded, n0.growthSeen, n0.track, n0.baselineValue] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
