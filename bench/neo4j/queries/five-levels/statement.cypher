MATCH (p:Plan {datasetVersion: $version, id: $id})
CALL (p) {
  MATCH (p)<-[:PART_OF]-(s:Section)
  WITH s ORDER BY s._orderOfId LIMIT 10
  CALL (s) {
    MATCH (s)<-[:PART_OF]-(c:Section)
    WITH c ORDER BY c._orderOfId LIMIT 10
    CALL (c) {
      MATCH (c)<-[:IN_SECTION]-(m:Measure)
      WITH m ORDER BY m._orderOfId LIMIT 10
      CALL (m) {
        MATCH (m)-[:LED_BY]->(l:Ministry)
        WITH l ORDER BY l._orderOfId LIMIT 20
        RETURN collect(l {.id, .name, .nameEn}) AS ledBy
      }
      RETURN collect(m {.id, .number, .titleEn, ledBy: ledBy}) AS measures
    }
    RETURN collect(c {.id, .title, measures: measures}) AS children
  }
  RETURN collect(s {.id, .title, children: children}) AS sections
}
RETURN p {.title, sections: sections}
