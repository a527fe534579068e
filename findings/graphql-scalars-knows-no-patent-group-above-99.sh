#!/usr/bin/env bash
# Software: graphql-scalars 2.0.0, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: the scalar IPCPatent, for symbols of the International Patent Classification, takes main groups of one or two digits.
# The classification has groups of three as well: C07D 487/04, where many medicines are, and C08L 101/00 are refused, so that a
# field which has always answered is null with an error for some patents of chemistry. Without the blank (G06N3/08), as it is
# often printed, no symbol is taken.
#
# Expected: each symbol of the classification that the description of the scalar names.
#
# Seen: the lines below, as a field of the type answers.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-scalars@2.0.0 graphql@16.12.0

cat > try.mjs <<'JS'
import { graphqlSync, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { GraphQLIPCPatent } from 'graphql-scalars'
for (const symbol of ['G06N 3/08', 'H04L 9/32', 'C07D 487/04', 'C08L 101/00', 'G06N3/08']) {
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { ipc: { type: GraphQLIPCPatent, resolve: () => symbol } } }) })
  const { data, errors } = graphqlSync({ schema, source: '{ ipc }' })
  console.log(`${symbol}: ${data.ipc} ${errors ? 'error' : ''}`.trim())
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
G06N 3/08: G06N 3/08
H04L 9/32: H04L 9/32
C07D 487/04: null error
C08L 101/00: null error
G06N3/08: null error
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
