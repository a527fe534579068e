#!/usr/bin/env bash
# Software: graphql-scalars 2.0.0, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: the scalars of bounded integers (PositiveInt, NonNegativeInt, UnsignedInt, NegativeInt) let text through that is a number
# and keep the digits at its start: "1e3", a thousand, is 1, "5e-1", a half, is 5, "0x10" is 0, and 5.9 is 5, as text and as
# number. PositiveFloat of the same library reads 1e3 as 1000. Text that starts with digits but is no number, 5a, is refused.
#
# Expected: 1000, 16 and an error for what is not whole, as Int of GraphQL has it (which refuses text, too).
#
# Seen: the three lines below, as the resolver gets them from variables.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-scalars@2.0.0 graphql@16.12.0

cat > try.mjs <<'JS'
import { graphqlSync, GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { GraphQLNonNegativeInt, GraphQLPositiveFloat } from 'graphql-scalars'
for (const type of [GraphQLNonNegativeInt, GraphQLPositiveFloat, GraphQLInt]) {
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: {
    first: { type: GraphQLString, args: { n: { type } }, resolve: (_, { n }) => `${n}` } } }), types: [type] })
  const given = ['1e3', '5e-1', '0x10', 5.9, '5a']
  const seen = given.map(n => graphqlSync({ schema, source: `query ($n: ${type.name}) { first(n: $n) }`, variableValues: { n } }).data?.first ?? 'error')
  console.log(type.name, given.map((n, at) => `${JSON.stringify(n)}=${seen[at]}`).join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
NonNegativeInt "1e3"=1 "5e-1"=5 "0x10"=0 5.9=5 "5a"=error
PositiveFloat "1e3"=1000 "5e-1"=0.5 "0x10"=error 5.9=5.9 "5a"=error
Int "1e3"=error "5e-1"=error "0x10"=error 5.9=error "5a"=error
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
