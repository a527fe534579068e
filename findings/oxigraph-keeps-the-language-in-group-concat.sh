#!/usr/bin/env bash
# Software: oxigraph 0.5.11 (npm).
#
# Behaviour: GROUP_CONCAT over texts of one language gives a text of that language, "知財・著作権"@ja; one text of another language
# in the group, and it is a plain string. FILTER(?list = "知財・著作権") therefore depends on what else the group holds.
#
# Expected: a plain string always: SPARQL 1.1 defines GROUP_CONCAT as giving a simple literal (rdflib does so).
#
# Seen: languages {"one":"ja","two":""}, and the comparison with the plain string is false for the first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund oxigraph@0.5.11

cat > try.cjs <<'JS'
const { Store } = require('oxigraph')
const store = new Store()
const joined = values => store.query(`SELECT (GROUP_CONCAT(?x; separator="・") AS ?list) { VALUES ?x { ${values} } }`)[0].get('list')
const equal = store.query(`SELECT ?same { { SELECT (GROUP_CONCAT(?x; separator="・") AS ?list) { VALUES ?x { "知財"@ja "著作権"@ja } } }
  BIND(?list = "知財・著作権" AS ?same) }`)[0].get('same').value
console.log(JSON.stringify({ one: joined('"知財"@ja "著作権"@ja').language, two: joined('"知財"@ja "copyright"@en').language, equal }))
JS
seen=$(node try.cjs)
expected='{"one":"ja","two":"","equal":"false"}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
