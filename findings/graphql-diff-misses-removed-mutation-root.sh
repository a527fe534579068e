#!/usr/bin/env bash
# graphql 17.1.0
# findSchemaChanges and findBreakingChanges compare types, not what the roots are. A schema that no longer has a mutation root, while
# the type of that name stays, is without any change to them; every mutation is refused all the same. An input type that
# becomes @oneOf is no change either.
# Expected: breaking changes in both cases.
# Seen:
#   0 0 1
#   0 0 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@17.1.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import { buildSchema, findSchemaChanges, parse, validate } from 'graphql';
const report = (before, after, query) => {
  const [old, next] = [before, after].map(text => buildSchema(text));
  console.log(findSchemaChanges(old, next).length, validate(old, parse(query)).length, validate(next, parse(query)).length);
};
const types = 'type Query { a: Int } type Mutation { b: Int }';
report(types, `schema { query: Query } ${types}`, 'mutation { b }');
const input = mark => `type Query { a(by: By): Int } input By ${mark} { x: Int y: Int }`;
report(input(''), input('@oneOf'), '{ a(by: { x: 1, y: 2 }) }');
JS
expected='0 0 1
0 0 1'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
