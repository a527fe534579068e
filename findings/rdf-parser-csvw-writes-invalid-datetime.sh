#!/usr/bin/env bash
# Software: rdf-parser-csvw 1.1.0, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: a cell that does not fit the format of a date column becomes the literal "Invalid DateTime"^^xsd:date, or, for a
# dateTime, a literal whose value is null. What stood in the cell is lost, no error and no warning is given, and all such cells
# are equal, so that a query joins their rows.
#
# Expected: an error, or the text of the cell as a plain string, as the model of CSV on the Web has it for a value that does not
# fit its datatype.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdf-parser-csvw@1.1.0 n3@2.13.12

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import { Parser, Store } from 'n3'
import CsvwParser from 'rdf-parser-csvw'
const read = async (csv, table) => {
  const metadata = new Store(new Parser().parse(`@prefix csvw: <http://www.w3.org/ns/csvw#> .
<urn:x:t> a csvw:Table; csvw:url <http://example.org/t.csv>; ${table} .`))
  const quads = []
  for await (const quad of new CsvwParser({ metadata, baseIRI: 'http://example.org/t.csv', timezone: 'UTC' }).import(Readable.from([csv]))) quads.push(quad)
  return quads
}
for (const base of ["date", "dateTime"]) {
  const quads = await read("id,day\n1,2025/06/03\n2,3.6.2025\n3,未定\n", `csvw:tableSchema [ csvw:column (
    [ csvw:name "id"; csvw:title "id"; csvw:suppressOutput true ]
    [ csvw:name "day"; csvw:title "day"; csvw:propertyUrl "urn:x:day"; csvw:datatype [ csvw:base "${base}"; csvw:format "yyyy/MM/dd" ] ] ) ]`)
  console.log(base, JSON.stringify(quads.filter(quad => quad.predicate.value === "urn:x:day").map(quad => quad.object.value)))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
date ["2025-06-03","Invalid DateTime","Invalid DateTime"]
dateTime ["2025-06-03T00:00:00.000Z",null,null]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
