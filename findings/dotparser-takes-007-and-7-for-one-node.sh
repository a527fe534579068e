#!/usr/bin/env bash
# Software: dotparser 1.1.1, @dagrejs/graphlib-dot 1.0.2 (npm), on Node.js 20.
#
# Behaviour: an id of digits needs no quotes in DOT and is text all the same. dotparser makes a number of it, as a node and as a value: 007
# and 7, or 1.50 and 1.5, are one node, an edge between the two is a loop, a label 2.0 is 2, and an id of 17 digits is another one.
# In quotes everything stays. Whoever numbers nodes with zeros in front loses nodes and edges with no error.
#
# Expected: the ids as they are written; graphlib-dot, a reader of the same format, keeps them.
#
# Seen: the lines below: the graph, the two ends of its edge by dotparser and by graphlib-dot.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund dotparser@1.1.1 @dagrejs/graphlib-dot@1.0.2

cat > try.mjs <<'JS'
import dot from '@dagrejs/graphlib-dot'
import parse from 'dotparser'
for (const text of ['digraph { 007 -> 7 }', 'digraph { "007" -> "7" }', 'digraph { 1.50 -> 1.5 }', 'digraph { 20230609000000001 -> 1 }']) {
  const edge = dot.read(text).edges()[0]
  console.log(text, '|', parse(text)[0].children[0].edge_list.map(node => node.id).join(' '), '|', edge.v, edge.w)
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
digraph { 007 -> 7 } | 7 7 | 007 7
digraph { "007" -> "7" } | 007 7 | 007 7
digraph { 1.50 -> 1.5 } | 1.5 1.5 | 1.50 1.5
digraph { 20230609000000001 -> 1 } | 20230609000000000 1 | 20230609000000001 1
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
