#!/usr/bin/env bash
# Software: graphql-jit 0.8.9, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: a field without a resolver is read by graphql-js from the parent object, and where a method stands there it is called
# with the arguments. graphql-jit reads the property only, and fails to write the function as a string; a scalar that takes anything
# would write what it makes of the function.
#
# Expected: the same answer, as it is said to be interchangeable.
#
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-jit@0.8.9 graphql@16.12.0

cat > try.cjs <<'JS'
const { buildSchema, parse, execute } = require('graphql')
const { compileQuery } = require('graphql-jit')
const schema = buildSchema('type Topic { label(language: String = "ja"): String } type Query { topic: Topic }')
const rootValue = { topic: { label: ({ language }) => language === 'ja' ? '量子' : 'Quantum' } }
const document = parse('{ topic { label } }')
for (const answer of [execute({ schema, document, rootValue }), compileQuery(schema, document).query(rootValue)])
  console.log(JSON.stringify(answer.data), answer.errors?.[0].message)
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{"topic":{"label":"量子"}} undefined
{"topic":{"label":null}} String cannot represent value: [function label]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
