#!/usr/bin/env bash
# Software: ngraph.fromdot 7.1.0, ngraph.graph 20.1.2 (npm), on Node.js 20.
#
# Behaviour: in DOT quotes are a way of writing an identifier and no type: 1 and "1" are one node, 007 and 7 are two. The reader
# turns bare digits into numbers and keeps quoted ones as text, so that the first pair is two nodes, each with one half of the
# attributes, and the second one node; of two numbers of twenty digits, such as archive numbers, one is left.
#
# Expected: nodes 1, 2, 3 in the first graph, and three nodes in each of the others, as the language has it: an identifier is
# text, however it is written.
#
# Seen: the three lines below, the identifiers as JSON.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ngraph.fromdot@7.1.0 ngraph.graph@20.1.2

cat > try.cjs <<'JS'
const read = require('ngraph.fromdot')
for (const dot of ['digraph { 1 [label="plan"]; 1 -> 2; "1" -> 3; "1" [year=2026] }', 'digraph { 007 -> a; 7 -> a }',
  'digraph { 20230100000000000001 -> a; 20230100000000000002 -> a }']) {
  const nodes = []
  read(dot).forEachNode(node => { nodes.push(JSON.stringify(node.id) + (node.data ? JSON.stringify(node.data) : '')) })
  console.log(dot, '=', nodes.join(' '))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
digraph { 1 [label="plan"]; 1 -> 2; "1" -> 3; "1" [year=2026] } = 1{"label":"plan"} 2 "1"{"year":2026} 3
digraph { 007 -> a; 7 -> a } = 7 "a"
digraph { 20230100000000000001 -> a; 20230100000000000002 -> a } = 20230100000000000000 "a"
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
