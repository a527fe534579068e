#!/usr/bin/env bash
# graphql-tag 2.12.7 (graphql 16.15.0)
# Two documents that differ only by a comma or by blanks inside a string literal are one document to the tag: the second call
# returns the first one's AST, because the key of its cache squeezes commas and white space also within quotes.
# Expected: text inside a string literal is data, so each document keeps its own value.
# Seen:
#   patent,trademark | patent,trademark | true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund graphql@16.15.0 graphql-tag@2.12.7 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import tag from 'graphql-tag';
const text = document => document.definitions[0].selectionSet.selections[0].arguments[0].value.value;
const first = tag`{ find(text: "patent,trademark") }`;
const second = tag`{ find(text: "patent trademark") }`;
console.log(text(first), '|', text(second), '|', first === second);
JS
expected='patent,trademark | patent,trademark | true'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
