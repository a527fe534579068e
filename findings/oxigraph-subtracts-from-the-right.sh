#!/usr/bin/env bash
# Software: oxigraph 0.5.11, @comunica/query-sparql-rdfjs 5.4.1 (npm), on Node.js 20.
#
# Behaviour: of three or more operands in a row oxigraph reckons the last two first. 1 - 2 - 3 is 1 - (2 - 3), which is 2, 10 - 4 - 3
# is 9, and 100 / 10 / 5 is 50; a minus before a plus takes the rest away as well. A comparison with such a term comes out the
# other way. With two operands, or with parentheses of one's own, everything is right.
#
# Expected: operators of one rank from left to right, as in the grammar of SPARQL: -4, 3, 2 and so on.
#
# Seen: the lines below: the expression, by oxigraph and by comunica.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund oxigraph@0.5.11 @comunica/query-sparql-rdfjs@5.4.1 n3@2.13.12

cat > try.mjs <<'JS'
import comunica from '@comunica/query-sparql-rdfjs'
import n3 from 'n3'
import oxigraph from 'oxigraph'
const engine = new comunica.QueryEngine()
const sources = [new n3.Store()]
const store = new oxigraph.Store()
for (const expression of ['10 - 4', '1 - 2 - 3', '(1 - 2) - 3', '10 - 4 - 3', '10 - 4 + 3', '100 / 10 / 5', '100 / 10 * 5', '2023 - 3 - 1 = 2019']) {
  const query = `SELECT (${expression} AS ?x) {}`
  const rows = await (await engine.queryBindings(query, { sources })).toArray()
  console.log(expression, '|', store.query(query)[0].get('x').value, '|', rows[0].get('x').value)
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
10 - 4 | 6 | 6
1 - 2 - 3 | 2 | -4
(1 - 2) - 3 | -4 | -4
10 - 4 - 3 | 9 | 3
10 - 4 + 3 | 3 | 9
100 / 10 / 5 | 50 | 2.0
100 / 10 * 5 | 2 | 50.0
2023 - 3 - 1 = 2019 | false | true
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
