#!/usr/bin/env bash
# Software: rdf-string-ttl 2.0.1, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: termToString writes a term as Turtle does, with escapes for line ends, tabs and backslashes. stringToTerm, its inverse,
# undoes the escape of the quote only: a text of two lines comes back as one with \n in it, a pattern \d with two backslashes, and
# each further turn doubles them again. A \u escape, as other tools write it for Japanese, stays as it is.
#
# Expected: the value as it was, as rdf-string, the other library of the same authors with the same functions, gives it back.
#
# Seen: the lines below, as JSON: the value, after one turn and after two; then the escape.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdf-string-ttl@2.0.1 n3@2.13.12

cat > try.mjs <<'JS'
import { DataFactory } from 'n3'
import { stringToTerm, termToString } from 'rdf-string-ttl'
const turn = value => stringToTerm(termToString(DataFactory.literal(value))).value
for (const value of ['a "b" c', '一\n二', '^\\d+$']) console.log([value, turn(value), turn(turn(value))].map(it => JSON.stringify(it)).join(' '))
console.log(JSON.stringify(stringToTerm('"\\u77e5\\u8ca1"').value))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
"a \"b\" c" "a \"b\" c" "a \"b\" c"
"一\n二" "一\\n二" "一\\\\n二"
"^\\d+$" "^\\\\d+$" "^\\\\\\\\d+$"
"\\u77e5\\u8ca1"
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
