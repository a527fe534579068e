#!/usr/bin/env bash
# Software: ts-graphviz 3.0.7, @dagrejs/graphlib-dot 1.0.2 (npm), on Node.js 20.
#
# Behaviour: node [color=red] in DOT holds for the nodes that are named after it, up to the next of its kind: a file may change
# the default as it goes. Read by ts-graphviz, the graph has one default, the last, and written again it stands before all
# nodes: the red ones are blue. A node that is named twice, each time with other attributes, has those of the second time alone.
# There is no error, and the file is smaller and valid.
#
# Expected: a red, b blue; and a with both attributes, as DOT adds them up, and as the other reader has them.
#
# Seen: the lines below: the file, as ts-graphviz writes it after reading, and the attributes of each node in graphlib-dot.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund ts-graphviz@3.0.7 @dagrejs/graphlib-dot@1.0.2

cat > try.mjs <<'JS'
import dot from '@dagrejs/graphlib-dot'
import { fromDot, toDot } from 'ts-graphviz'
for (const text of ['digraph { node [color=red]; a; node [color=blue]; b }', 'digraph { a [color=red]; a [shape=box] }']) {
  const read = dot.read(text)
  console.log(text)
  console.log(toDot(fromDot(text)).replace(/\s+/g, ' '))
  console.log(JSON.stringify(read.nodes().map(name => [name, read.node(name)])))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
digraph { node [color=red]; a; node [color=blue]; b }
digraph { node [ color = "blue"; ]; "a"; "b"; }
[["a",{"color":"red"}],["b",{"color":"blue"}]]
digraph { a [color=red]; a [shape=box] }
digraph { "a" [ shape = "box"; ]; }
[["a",{"color":"red","shape":"box"}]]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
