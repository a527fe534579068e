#!/usr/bin/env bash
# relay-compiler 21.0.1 (graphql 17.1.0 only reads the result)
# A block string as an argument is compiled into an ordinary quoted string without escaping its quotes. The compiler ends well, but
# the operation text in the artifact is no longer GraphQL, and the artifact, which holds the bare value too, no longer JavaScript.
# Expected: a block string again, or a string with \" in it.
# Seen:
#   source: reads
#   find(text: \"the \"open\" strategy\")
#   operation text: Syntax Error: Expected ":", found String " strategy".
#   artifact: SyntaxError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund relay-compiler@21.0.1 graphql@17.1.0 >/dev/null 2>&1
mkdir -p src/__generated__
echo 'type Query { find(text: String): Int }' > schema.graphql
echo '{ "src": "./src", "schema": "./schema.graphql", "language": "javascript" }' > relay.config.json
cat > src/page.js <<'JS'
graphql`query pageQuery { find(text: """the "open" strategy""") }`;
JS
node_modules/.bin/relay-compiler relay.config.json >/dev/null
cat > probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { parse } from 'graphql';
const read = text => { try { parse(text); return 'reads'; } catch (error) { return error.message; } };
console.log('source:', read(readFileSync('src/page.js', 'utf8').split('`')[1]));
const line = readFileSync('src/__generated__/pageQuery.graphql.js', 'utf8').split('\n').find(text => text.includes('"text": "query'));
console.log(line.match(/find\(.*\)/)[0]);
const text = line.slice(line.indexOf('"query') + 1, line.lastIndexOf('"'));
console.log('operation text:', read(text.replaceAll('\\n', '\n').replaceAll('\\"', '"')));
const check = spawnSync(process.execPath, ['--check', 'src/__generated__/pageQuery.graphql.js'], { encoding: 'utf8' });
console.log('artifact:', check.status === 0 ? 'reads' : check.stderr.match(/\w+Error/)[0]);
JS
expected='source: reads
find(text: \"the \"open\" strategy\")
operation text: Syntax Error: Expected ":", found String " strategy".
artifact: SyntaxError'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
