#!/usr/bin/env bash
# graphql-relay 0.11.0 (graphql 16.15.0)
# connectionFromArray given a cursor that it made itself and that now lies past the end (the list became shorter) answers with the first page
# and hasNextPage true. A client that pages until hasNextPage is false begins anew and reads everything twice.
# Expected: an empty page without a next one, or an error.
# Seen, for the cursors of the places 1, 2 (the last), 3 and 9 of a, b, c:
#   ["c",false] ["",false] ["ab",true] ["ab",true]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@16.15.0 graphql-relay@0.11.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import { connectionFromArray, offsetToCursor } from 'graphql-relay';
const page = after => {
  const { edges, pageInfo } = connectionFromArray(['a', 'b', 'c'], { first: 2, after: offsetToCursor(after) });
  return JSON.stringify([edges.map(edge => edge.node).join(''), pageInfo.hasNextPage]);
};
console.log(page(1), page(2), page(3), page(9));
JS
expected='["c",false] ["",false] ["ab",true] ["ab",true]'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
