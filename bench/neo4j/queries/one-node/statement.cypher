MATCH (m:Measure {datasetVersion: $version, id: $id})
RETURN m {.id, .year, .number, .title, .titleEn, .text}
