#!/usr/bin/env bash
# Software: graphology 0.26.0, graphology-gexf 0.13.2 (npm); NetworkX 2.8.8 (Debian python3-networkx 2.8.8-1).
#
# Behaviour: graphology writes the viz namespace of its GEXF 1.2 as http:///www.gexf.net/1.1draft/viz, with three slashes and the number of
# another draft. Its own reader does not look at the namespace, so that nobody notices; NetworkX looks up the colour, place and size
# by the right name, finds none, and says nothing. Labels and weights arrive.
#
# Expected: http://www.gexf.net/1.2draft/viz beside http://www.gexf.net/1.2draft, as NetworkX writes it, and the colour at the other end.
#
# Seen: the node read by NetworkX is {'label': '知財'}; with the namespace mended by hand it has a viz entry too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(dpkg-query -W -f '${Version}' python3-networkx 2>/dev/null)" = 2.8.8-1 ] || apt-get install -y -q python3-networkx=2.8.8-1 >/dev/null
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphology@0.26.0 graphology-gexf@0.13.2

cat > try.cjs <<'JS'
const { DirectedGraph } = require('graphology')
const graph = new DirectedGraph()
graph.addNode('a', { label: '知財', color: '#ff0000', x: 1, y: 2, size: 3 })
process.stdout.write(require('graphology-gexf').write(graph))
JS
node try.cjs > written.gexf
sed 's|http:///www.gexf.net/1.1draft/viz|http://www.gexf.net/1.2draft/viz|' written.gexf > mended.gexf
seen=$(/usr/bin/python3 -W ignore -c '
import networkx
for name in ("written.gexf", "mended.gexf"):
    print(sorted(networkx.read_gexf(name).nodes["a"]), end=" ")')
expected="['label'] ['label', 'viz'] "
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
