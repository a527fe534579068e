#!/usr/bin/env bash
# Software: oxigraph 0.5.11 (npm).
#
# Behaviour: COUNT without GROUP BY has one row, 0, where a pattern finds nothing, but no row at all where the engine sees
# beforehand that nothing can be found: an empty VALUES list, as a program writes it for an empty selection, or FILTER(false).
#
# Expected: SPARQL 1.1 makes one group of an ungrouped aggregate, so that the answer is one row with 0 in each case.
#
# Seen: rows {"pattern":1,"values":0,"filter":0,"both":0}
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund oxigraph@0.5.11

cat > try.cjs <<'JS'
const { Store } = require('oxigraph')
const store = new Store()
const rows = body => store.query(`SELECT (COUNT(*) AS ?count) { ${body} }`).length
console.log(JSON.stringify({
  pattern: rows('?s <urn:p> ?o'), values: rows('VALUES ?s {}'), filter: rows('FILTER(false)'),
  both: rows('VALUES ?s {} ?s <urn:p> ?o')
}))
JS
seen=$(node try.cjs)
expected='{"pattern":1,"values":0,"filter":0,"both":0}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
