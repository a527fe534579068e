#!/usr/bin/env bash
# Software: graphql-jit 0.8.9 (what Mercurius runs with jit set), graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: in an input object that is written in the document, a field given by a variable that the request leaves out takes the
# default of the input field. graphql-jit hands the resolver null instead, so that the same document pages by 20 until the server
# compiles it, and then by null. A variable that stands for a whole argument is treated rightly.
#
# Expected: {"page":{"first":20,"after":"a"}} both times (CoerceArgumentValues and the input coercion of input objects: an entry whose
# variable has no value is as if it were not there).
#
# Seen: first the value that graphql-js gives, then that of graphql-jit:
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-jit@0.8.9 graphql@16.12.0

cat > try.cjs <<'JS'
const { buildSchema, parse, execute } = require('graphql')
const { compileQuery } = require('graphql-jit')
const schema = buildSchema('input Page { first: Int = 20, after: String } type Query { echo(page: Page): String }')
schema.getQueryType().getFields().echo.resolve = (_, args) => JSON.stringify(args)
for (const [text, variables] of [['{ echo(page: {after: "a"}) }', {}], ['query($first: Int) { echo(page: {first: $first, after: "a"}) }', {}], ['query($first: Int) { echo(page: {first: $first}) }', { first: 5 }]]) {
  const document = parse(text)
  console.log(text, '\n ', execute({ schema, document, variableValues: variables }).data.echo, compileQuery(schema, document).query(undefined, {}, variables).data.echo)
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{ echo(page: {after: "a"}) } 
  {"page":{"first":20,"after":"a"}} {"page":{"first":20,"after":"a"}}
query($first: Int) { echo(page: {first: $first, after: "a"}) } 
  {"page":{"first":20,"after":"a"}} {"page":{"first":null,"after":"a"}}
query($first: Int) { echo(page: {first: $first}) } 
  {"page":{"first":5}} {"page":{"first":5}}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
