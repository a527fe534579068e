#!/usr/bin/env bash
# @apollo/client 4.3.8 (graphql 16.15.0, rxjs 7.8.2)
# A field that carries a directive meant for the server is stored under a key of its own, name and directive together. The same field
# of the same entity, asked without the directive, is then missing from the cache.
# Expected: directives unknown to the client do not take part in the key; only arguments and keyArgs do.
# Seen:
#   id __typename name@cost({"weight":2})
#   null
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@16.15.0 rxjs@7.8.2 @apollo/client@4.3.8 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import { InMemoryCache, gql } from '@apollo/client';
const cache = new InMemoryCache();
cache.writeQuery({
  query: gql`{ measure { __typename id name @cost(weight: 2) } }`,
  data: { measure: { __typename: 'Measure', id: '1', name: 'A' } },
});
console.log(Object.keys(cache.extract()['Measure:1']).join(' '));
console.log(cache.readQuery({ query: gql`{ measure { id name } }` }));
JS
expected='id __typename name@cost({"weight":2})
null'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
