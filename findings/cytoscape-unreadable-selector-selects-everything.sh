#!/usr/bin/env bash
# Software: cytoscape 3.35.0 (npm), on Node.js 20.
#
# Behaviour: ids, classes and data fields may hold any text, but the selector language reads ASCII words only: #知財 and [年 > 2020]
# are "invalid". An invalid selector is a line on the console and from then on selects everything, not nothing: remove('#知財')
# empties the graph, not('#知財') leaves nothing, and a style meant for one node is given to all. One bad part makes the whole list
# bad: '#b, 知財' is everything, too.
#
# Expected: the one node, or an error, as querySelectorAll gives one for a selector that it cannot read. (getElementById('知財')
# finds it.)
#
# Seen: the lines below, for a graph of three nodes and one edge.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund cytoscape@3.35.0

cat > try.cjs <<'JS'
const cytoscape = require('cytoscape')
console.warn = console.error = () => {}
const graph = cytoscape({ headless: true, elements: [
  { data: { id: '知財', 年: 2026 } }, { data: { id: 'b', 年: 2019 } }, { data: { id: 'c' } }, { data: { id: 'edge', source: '知財', target: 'b' } }] })
const ids = list => list.map(element => element.id()).join(' ') || 'nothing'
for (const selector of ['#b', '#missing', '#知財', '[年 > 2020]', '#b, 知財']) console.log(selector, '=', ids(graph.elements(selector)))
console.log('not #知財 =', ids(graph.elements().not('#知財')))
console.log('getElementById =', ids(graph.getElementById('知財')))
graph.remove('#知財')
console.log('left after remove =', ids(graph.elements()))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
#b = b
#missing = nothing
#知財 = 知財 b c edge
[年 > 2020] = 知財 b c edge
#b, 知財 = 知財 b c edge
not #知財 = nothing
getElementById = 知財
left after remove = nothing
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
