#!/usr/bin/env bash
# Software: graphql-js-tree 3.0.4 (what GraphQL Zeus is built on), graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: a schema that is parsed to a tree and written back keeps the defaults of its arguments and input fields, [] and null
# among them, but not the empty string: = "" is gone. An argument String! = "" becomes a required one, so that queries are refused
# from then on. With it go repeatable of a directive and the indentation inside a description.
#
# Expected: the same schema, or an error.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-js-tree@3.0.4 graphql@16.12.0

cat > try.cjs <<'JS'
const { Parser, TreeToGraphQL } = require('graphql-js-tree')
const { buildSchema, printSchema } = require('graphql')
const source = `directive @tag(name: String = "") repeatable on FIELD_DEFINITION
type Query { find(words: String! = "", sort: String = "year", topics: [ID] = [], after: ID = null): Int }`
const written = TreeToGraphQL.parse(Parser.parse(source))
for (const schema of [source, written]) console.log(printSchema(buildSchema(schema)).replace(/\s+/g, ' '))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
directive @tag(name: String = "") repeatable on FIELD_DEFINITION type Query { find(words: String! = "", sort: String = "year", topics: [ID] = [], after: ID = null): Int }
directive @tag(name: String) on FIELD_DEFINITION type Query { find(words: String!, sort: String = "year", topics: [ID] = [], after: ID = null): Int }
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
