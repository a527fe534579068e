#!/usr/bin/env bash
# Software: rdf-parser-csvw 1.1.0, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: the type of a column is a name (integer) or an object with more about it ({ "base": "integer", "minimum": 0 }, or a
# format). With the object, the literal has for its datatype a term within a term; written out, the number is "5"^^<[object Object]>,
# and every comparison of it as a number fails. Dates alone are right either way.
#
# Expected: xsd:integer from both, as the two mean the same.
#
# Seen: the two lines below, as N-Triples.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdf-parser-csvw@1.1.0 n3@2.13.12

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import { Parser, Store, Writer } from 'n3'
import CsvwParser from 'rdf-parser-csvw'
const read = async (csv, table) => {
  const metadata = new Store(new Parser().parse(`@prefix csvw: <http://www.w3.org/ns/csvw#> .
<urn:x:t> a csvw:Table; csvw:url <http://example.org/t.csv>; ${table} .`))
  const quads = []
  for await (const quad of new CsvwParser({ metadata, baseIRI: 'http://example.org/t.csv', timezone: 'UTC' }).import(Readable.from([csv]))) quads.push(quad)
  return quads
}
for (const type of ['<http://www.w3.org/2001/XMLSchema#integer>', '[ csvw:base "integer"; csvw:minimum 0 ]']) {
  const quads = await read('count\n5\n', `csvw:tableSchema [ csvw:aboutUrl "http://example.org/row"; csvw:column ( [ csvw:title "count"; csvw:propertyUrl "urn:x:count"; csvw:datatype ${type} ] ) ]`)
  console.log(new Writer({ format: 'N-Triples' }).quadsToString(quads.filter(quad => quad.predicate.value === 'urn:x:count')).trim())
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
<http://example.org/row> <urn:x:count> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://example.org/row> <urn:x:count> "5"^^<[object Object]> .
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
