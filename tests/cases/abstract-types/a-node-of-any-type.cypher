WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.id, n0.title] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

WITH head(COLLECT {
  MATCH (n0:Ministry {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.id, n0.name] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

WITH head(COLLECT {
  MATCH (n0:Node {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN CASE WHEN n0:Node THEN [CASE WHEN n0:Document THEN 0 WHEN n0:Indicator THEN 1 WHEN n0:Kpi THEN 2 WHEN n0:Measure THEN 3 WHEN n0:Ministry THEN 4 WHEN n0:Observation THEN 5 WHEN n0:Organization THEN 6 WHEN n0:ScheduleEntry THEN 7 WHEN n0:Section THEN 8 WHEN n0:StrategicField THEN 9 WHEN n0:Topic THEN 10 END, n0.id] END }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
