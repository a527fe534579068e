#!/usr/bin/env bash
# Software: @comunica/query-sparql-rdfjs 5.4.1, oxigraph 0.5.11 (npm), on Node.js 20.
#
# Behaviour: a decimal divided by nought is "INF.0"^^xsd:decimal, or "NaN.0". xsd:decimal has neither, so that what is written out
# is ill-typed; within the query it counts as more than any number: a filter for shares above a half keeps the row whose
# total is 0, and MAX takes it. Whole numbers divided by nought are the error that they should be, so that the same
# question about 1 and 1.0 has two answers.
#
# Expected: an error, which a filter takes for false (only doubles and floats have an infinity in SPARQL).
#
# Seen: the lines below: the question, by comunica and by oxigraph; - is a row without a value.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @comunica/query-sparql-rdfjs@5.4.1 n3@2.13.12 oxigraph@0.5.11

cat > try.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs")
const { Store } = require("n3")
const oxigraph = require("oxigraph")
const engine = new QueryEngine()
const sources = [new Store()]
const store = new oxigraph.Store()
const prefix = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX : <http://example.org/> "
const term = t => t === undefined ? "-" : t.termType === "Literal" ? JSON.stringify(t.value) + "^^" + t.datatype.value.replace(/.*#/, "xsd:") : t.value
async function both(query) {
  const rows = await (await engine.queryBindings(prefix + query, { sources })).toArray()
  return [rows.map(row => term(row.get("x"))).join(" ") || "no row", store.query(prefix + query).map(row => term(row.get("x"))).join(" ") || "no row"]
}
;(async () => {
  for (const query of ['SELECT (1/0 AS ?x) {}', 'SELECT (1.0/0 AS ?x) {}', 'SELECT (0.0/0.0 AS ?x) {}',
    'SELECT ?x { VALUES (?x ?part ?all) { ("a" 3.0 4.0) ("b" 1.0 4.0) ("c" 2.0 0.0) } FILTER(?part / ?all > 0.5) }',
    'SELECT ?x { VALUES (?x ?part ?all) { ("a" 3 4) ("b" 1 4) ("c" 2 0) } FILTER(?part / ?all > 0.5) }'])
    console.log(query, '|', (await both(query)).join(' | '))
})()
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
SELECT (1/0 AS ?x) {} | - | -
SELECT (1.0/0 AS ?x) {} | "INF.0"^^xsd:decimal | -
SELECT (0.0/0.0 AS ?x) {} | "NaN.0"^^xsd:decimal | -
SELECT ?x { VALUES (?x ?part ?all) { ("a" 3.0 4.0) ("b" 1.0 4.0) ("c" 2.0 0.0) } FILTER(?part / ?all > 0.5) } | "a"^^xsd:string "c"^^xsd:string | "a"^^xsd:string
SELECT ?x { VALUES (?x ?part ?all) { ("a" 3 4) ("b" 1 4) ("c" 2 0) } FILTER(?part / ?all > 0.5) } | "a"^^xsd:string | "a"^^xsd:string
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
