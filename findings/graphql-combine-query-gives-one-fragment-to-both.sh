#!/usr/bin/env bash
# Software: graphql-combine-query 1.2.4, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: two fields or variables of one name in two documents are an error of the combination, by name. Two fragments of one
# name are not: the first is kept and the second thrown away, so that the second query, valid by itself, asks for the fields of
# the first. The result is valid too, and year is undefined in what comes back.
#
# Expected: two fragments (Row and another name), or the error that the other clashes get.
#
# Seen: the combined document in two lines, then the error for two fields of one name.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund graphql-combine-query@1.2.4 graphql@16.12.0

cat > try.cjs <<'JS'
const combineQuery = require('graphql-combine-query').default
const { parse, print } = require('graphql')
const combine = (first, second) => combineQuery('Page').add(parse(first)).add(parse(second)).document
const document = combine('query Plans { plans { ...Row } } fragment Row on Plan { id title }',
  'query Old { oldPlans { ...Row } } fragment Row on Plan { id year }')
for (const definition of document.definitions) console.log(print(definition).replace(/\s+/g, ' '))
try { combine('query A { plans { id } }', 'query B { plans { year } }') } catch (error) { console.log(error.message) }
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
fragment Row on Plan { id title }
query Page { plans { ...Row } oldPlans { ...Row } }
duplicate field definition plans for operations A and B
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
