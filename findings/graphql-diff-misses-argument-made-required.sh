#!/usr/bin/env bash
# graphql 17.1.0
# Taking the default from a non-null argument (Int! = 1 to Int!) makes it required: every query that leaves it out is refused
# from then on. The schema comparison tells only a changed default and lists no breaking change.
# Expected: a breaking change, as for a new required argument.
# Seen:
#   0 ARG_DEFAULT_VALUE_CHANGE
#   0 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@17.1.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import { buildSchema, findBreakingChanges, findSchemaChanges, parse, validate } from 'graphql';
const before = buildSchema('type Query { list(size: Int! = 1): Int }');
const after = buildSchema('type Query { list(size: Int!): Int }');
console.log(findBreakingChanges(before, after).length, findSchemaChanges(before, after).map(change => change.type).join());
const query = parse('{ list }');
console.log(validate(before, query).length, validate(after, query).length);
JS
expected='0 ARG_DEFAULT_VALUE_CHANGE
0 1'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
