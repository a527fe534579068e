#!/usr/bin/env bash
# Software: gqlmin 0.3.2, graphql-query-compress 1.2.4, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: both minifiers leave strings alone, and both take the quote after an escaped backslash ("C:\\") for an escaped quote.
# The string then ends for them where the next one begins, and what is inside that one is squeezed: the two blanks become one, or
# none. The document stays valid, so that nobody notices. A block string with \""" in it is cut off by gqlmin in the middle of the
# document.
#
# Expected: the value of every string as it was.
#
# Seen: the lines below: the values that graphql-js reads before and after.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund gqlmin@0.3.2 graphql-query-compress@1.2.4 graphql@16.12.0

cat > try.mjs <<'JS'
import { parse } from 'graphql'
import gqlmin from 'gqlmin'
import compress from 'graphql-query-compress'
const values = source => JSON.stringify(parse(source).definitions[0].selectionSet.selections[0].arguments.map(argument => argument.value.value))
const source = String.raw`{ find(folder: "C:\\", title: "知財  戦略") { id } }`
console.log('source  ', values(source))
console.log('gqlmin  ', values((gqlmin.default || gqlmin)(source)))
console.log('compress', values((compress.default || compress)(source)))
console.log('gqlmin, block string:', (gqlmin.default || gqlmin)(String.raw`{ find(title: """say \""" twice""") { id } }`))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
source   ["C:\\","知財  戦略"]
gqlmin   ["C:\\","知財戦略"]
compress ["C:\\","知財 戦略"]
gqlmin, block string: {find(title:"""say \"""twice
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
