#!/usr/bin/env bash
# Software: oxigraph 0.5.11, sparqljs 3.7.4 (npm), on Node.js 20.
#
# Behaviour: a chain of minus, or of divided and times, is reckoned from its end: 5-3-1 is 5-(3-1), 3 instead of 1, and 6/2*3 is one
# instead of nine, and a change against two earlier years is off. 4+3-10 is right by chance, as both ways give one number. Where
# the chain stands in a filter, rows come or go; there is no error.
#
# Expected: from the left, as everywhere and as the grammar of SPARQL has it (AdditiveExpression takes one operand after another).
# sparqljs writes the same query out with its brackets that way, and with them oxigraph gives the other number.
#
# Seen: the lines below: the expression, its value in oxigraph, and its value after sparqljs has read and written the query.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund oxigraph@0.5.11 sparqljs@3.7.4

cat > try.cjs <<'JS'
const oxigraph = require('oxigraph')
const { Parser, Generator } = require('sparqljs')
const store = new oxigraph.Store()
const value = query => Number(store.query(query)[0].get('x').value)
for (const text of ['5-3', '5-3-1', '10-4+3', '4+3-10', '6/2*3', '100/10/5', '2*6/3', '(5-3)-1']) {
  const query = `SELECT (${text} AS ?x) {}`
  console.log(text, value(query), value(new Generator().stringify(new Parser().parse(query))))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
5-3 2 2
5-3-1 3 1
10-4+3 3 9
4+3-10 -3 -3
6/2*3 1 9
100/10/5 50 2
2*6/3 4 4
(5-3)-1 1 1
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
