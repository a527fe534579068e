WITH head(COLLECT {
  MATCH (n0:Measure {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.id, n0.year, n0.number, n0.title, n0.terms, n0.decidedOn, n0.budget] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

WITH head(COLLECT {
  MATCH (n0:ScheduleEntry {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.continues, n0.text] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version

WITH head(COLLECT {
  MATCH (n0:Ministry {datasetVersion: $version, id: $p0})
  WITH n0
  RETURN [n0.abbreviations] }) AS answer
MATCH (d:_Dataset {name: 'current'})
RETURN answer, d.datasetVersion
// with $p0, $version
