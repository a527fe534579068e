MATCH (m:Measure) WHERE m.datasetVersion = $version AND m._orderOfId IS NOT NULL
WITH m ORDER BY m.datasetVersion, m._orderOfId LIMIT 100
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
RETURN m {.id, .year, .number, .titleEn, ledBy: ledBy, standardsAreas: standardsAreas}
