#!/usr/bin/env bash
# Software: graphology-operators 1.6.1 on graphology 0.26.0 (npm), Node.js 20.
#
# Behaviour: disjointUnion gives each edge the key of its target in place of its attributes, letter by letter: an edge to "Ministry:1"
# has ten attributes, 0 to 9, each a letter, and those that it had are gone. Nodes keep theirs. Nothing fails.
#
# Expected: the edges of both graphs with their attributes, as union keeps them.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphology@0.26.0 graphology-operators@1.6.1

cat > try.cjs <<'JS'
const Graph = require('graphology')
const { disjointUnion, union } = require('graphology-operators')
const build = (from, to) => {
  const graph = new Graph()
  graph.addNode(from, { year: 2025 })
  graph.addNode(to)
  graph.addEdge(from, to, { role: 'lead' })
  return graph
}
const show = (name, graph) => console.log(
  name, JSON.stringify(graph.mapNodes((_, attributes) => attributes)), JSON.stringify(graph.mapEdges((_, attributes) => attributes)))
show('union', union(build('a', 'MOE'), build('b', 'FSA')))
show('disjointUnion', disjointUnion(build('a', 'MOE'), build('b', 'FSA')))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
union [{"year":2025},{},{"year":2025},{}] [{"role":"lead"},{"role":"lead"}]
disjointUnion [{"year":2025},{},{"year":2025},{}] [{"0":"M","1":"O","2":"E"},{"0":"F","1":"S","2":"A"}]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
