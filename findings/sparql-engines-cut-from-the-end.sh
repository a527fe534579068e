#!/usr/bin/env bash
# Software: @comunica/query-sparql-rdfjs 5.4.1, oxigraph 0.5.11 (npm), on Node.js 20.
#
# Behaviour: SUBSTR counts from 1, and a start at 0, as it comes from a count of letters or from another language, is defined too.
# For comunica it is a place from the end: SUBSTR("abcdef", 0) is "f", the last letter, and -1 the last two. For oxigraph it is an
# error, so that the variable has no value and a filter loses the row. From 1 on both are right.
#
# Expected: "abcdef" for 0 and for -1, "a" for 0 with a length of 2: the letters whose places lie in the range, by the function of
# XPath that SPARQL names.
#
# Seen: the lines below: the expression, by comunica and by oxigraph; - is no value.
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
  for (const expression of ['SUBSTR("abcdef", 1)', 'SUBSTR("abcdef", 0)', 'SUBSTR("abcdef", -1)', 'SUBSTR("abcdef", 0, 2)', 'SUBSTR("abcdef", -1, 4)'])
    console.log(expression, ...await both('SELECT (' + expression + ' AS ?x) {}'))
})()
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
SUBSTR("abcdef", 1) "abcdef"^^xsd:string "abcdef"^^xsd:string
SUBSTR("abcdef", 0) "f"^^xsd:string -
SUBSTR("abcdef", -1) "ef"^^xsd:string -
SUBSTR("abcdef", 0, 2) ""^^xsd:string -
SUBSTR("abcdef", -1, 4) ""^^xsd:string -
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
