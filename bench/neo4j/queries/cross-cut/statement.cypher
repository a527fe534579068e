MATCH (f:StrategicField {datasetVersion: $version, id: $id})
CALL (f) {
  MATCH (f)<-[:ABOUT]-(m:Measure)
  WITH m ORDER BY m._orderOfId LIMIT 30
  CALL (m) {
    MATCH (m)-[:LED_BY]->(l:Ministry)
    WITH l ORDER BY l._orderOfId LIMIT 20
    RETURN collect(l {.id, .name, .nameEn}) AS ledBy
  }
  CALL (m) {
    MATCH (m)-[:ABOUT]->(a:StandardsArea)
    WITH a ORDER BY a._orderOfId LIMIT 20
    RETURN collect(a {.id, .name, .nameEn}) AS standardsAreas
  }
  RETURN collect(m {.id, .year, .number, .titleEn, ledBy: ledBy, standardsAreas: standardsAreas}) AS measures
}
RETURN f {.id, .name, .nameEn, measures: measures}
