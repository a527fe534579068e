#!/usr/bin/env bash
# Software: rdf-parser-csvw 1.1.0, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: a dialect may say header false, for a file without a row of titles. The parser heeds the delimiter of the same dialect and
# not the header: the first row of data is taken for the titles and gone, the names of the columns in the metadata fit nothing, and
# the other rows get properties named after the values of the first. There is no error.
#
# Expected: two rows with the properties of the metadata.
#
# Seen: the lines below: the property and the value of each statement about a year.
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
const columns = 'csvw:tableSchema [ csvw:column ( [ csvw:name "year"; csvw:title "year"; csvw:propertyUrl "urn:x:year" ] ) ]'
for (const [header, csv] of [[true, 'year;\n2023;a\n2024;b\n'], [false, '2023;a\n2024;b\n']]) {
  const quads = await read(csv, `csvw:dialect [ csvw:delimiter ";"; csvw:header ${header} ]; ${columns}`)
  console.log(`header ${header}: ${quads.filter(quad => /^20\d\d$/.test(quad.object.value)).map(quad => `${quad.predicate.value} ${quad.object.value}`).join(', ')}`)
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
header true: urn:x:year 2023, urn:x:year 2024
header false: http://example.org/t.csv#2023 2024
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
