#!/usr/bin/env bash
# graphql 17.1.0
# lexicographicSortSchema does not sort lexicographically: runs of digits are compared as numbers, so a9 comes before a10, and a10 before
# a_1. A file sorted with it differs from one sorted with sort or in another language.
# Expected: a10 before a9, as in every lexicographic order.
# Seen:
#   Aa B a9 a10 a_1
#   Aa B a10 a9 a_1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@17.1.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import { buildSchema, lexicographicSortSchema } from 'graphql';
const names = ['a10', 'a9', 'a_1', 'B', 'Aa'];
const schema = buildSchema(`type Query { ${names.map(name => name + ': Int').join(' ')} }`);
console.log(Object.keys(lexicographicSortSchema(schema).getQueryType().getFields()).join(' '));
console.log([...names].sort().join(' '));
JS
expected='Aa B a9 a10 a_1
Aa B a10 a9 a_1'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
