#!/usr/bin/env bash
# Software: gql-query-builder 3.8.0, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: variables are given beside the field that they belong to, at any depth and for several operations at once, but all of
# them share one name space. Where a field and a field within it both take first, the query says $first twice, with the type of
# the outer and the value of the inner one; of two operations that each take id, both ask for the second. The document is valid,
# nothing is reported, and the answer looks right.
#
# Expected: 10 plans with 3 measures each, and the plans 1 and 2: names that differ ($first, $first2), or an error for two values
# of one name.
#
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund gql-query-builder@3.8.0 graphql@16.12.0

cat > try.cjs <<'JS'
const { query } = require('gql-query-builder')
const { buildSchema, graphqlSync } = require('graphql')
const schema = buildSchema(`
  type Query { plans(first: Int!): [Plan!]! plan(id: Int): Plan }
  type Plan { id: Int measures(first: Int!): [Int!]! }`)
const numbers = count => Array.from({ length: count }, (_, i) => i)
const plan = id => ({ id, measures: ({ first }) => numbers(first) })
const rootValue = { plans: ({ first }) => numbers(first).map(plan), plan: ({ id }) => plan(id) }
const ask = built => graphqlSync({ schema, source: built.query, variableValues: built.variables, rootValue })

const nested = query({
  operation: 'plans',
  variables: { first: { value: 10, required: true } },
  fields: ['id', { operation: 'measures', variables: { first: { value: 3, required: true } }, fields: [] }]
})
console.log(nested.query, JSON.stringify(nested.variables))
console.log('plans:', ask(nested).data.plans.length, 'measures each:', ask(nested).data.plans[0].measures.length)

const two = query([1, 2].map(id => ({ operation: { name: 'plan', alias: 'p' + id }, variables: { id }, fields: ['id'] })))
console.log(two.query, JSON.stringify(two.variables))
console.log(JSON.stringify(ask(two)))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
query ($first: Int!) { plans (first: $first) { id, measures (first: $first)  } } {"first":3}
plans: 3 measures each: 3
query ($id: Int) { p1: plan (id: $id) { id } p2: plan (id: $id) { id } } {"id":2}
{"data":{"p1":{"id":2},"p2":{"id":2}}}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
