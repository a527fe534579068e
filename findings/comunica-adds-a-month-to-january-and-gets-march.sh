#!/usr/bin/env bash
# Software: @comunica/query-sparql-rdfjs 5.4.1, oxigraph 0.5.11 (npm), on Node.js 20.
#
# Behaviour: a month is added to the number of the month, and the day is left to run over: the 31st of January and a month is the 3rd
# of March, a month before the 31st of March is the 3rd of March as well, and a year after the 29th of February is the 1st of
# March. Days up to the 28th are right, so that a table of due dates looks right for most rows.
#
# Expected: the last day of the month: XML Schema, from which SPARQL has its dates, takes the day down to what the month has.
#
# Seen: the lines below: the sum, by comunica and by oxigraph, which is right where it answers and has no value (-) for two of the five.
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
  for (const [day, sign, span] of [['2026-01-15', '+', 'P1M'], ['2026-01-31', '+', 'P1M'], ['2026-03-31', '-', 'P1M'], ['2024-02-29', '+', 'P1Y'], ['2026-08-31', '+', 'P6M']])
    console.log(day, sign, span, ...await both('SELECT ("' + day + '"^^xsd:date ' + sign + ' "' + span + '"^^xsd:yearMonthDuration AS ?x) {}'))
})()
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
2026-01-15 + P1M "2026-02-15"^^xsd:date "2026-02-15"^^xsd:date
2026-01-31 + P1M "2026-03-03"^^xsd:date -
2026-03-31 - P1M "2026-03-03"^^xsd:date "2026-02-28"^^xsd:date
2024-02-29 + P1Y "2025-03-01"^^xsd:date -
2026-08-31 + P6M "2027-03-03"^^xsd:date "2027-02-28"^^xsd:date
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
