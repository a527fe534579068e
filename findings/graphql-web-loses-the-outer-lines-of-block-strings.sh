#!/usr/bin/env bash
# Software: @0no-co/graphql.web 1.3.4 (the parser and printer of urql), graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: the common indentation of a block string is the least of all its lines, and a line that starts at the margin has
# none. graphql.web measures indented lines only: lines at the margin do not count, and those before the first and after the last
# indented one are thrown away. A Markdown list between two sentences arrives as the list alone; the text that the client sends is
# the shortened one. Where every line is indented, it is right.
#
# Expected: the four lines, as graphql-js reads them (the specification's BlockStringValue).
#
# Seen: the lines below: the value by graphql-js, by graphql.web, and as a server reads it from what graphql.web prints.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @0no-co/graphql.web@1.3.4 graphql@16.12.0

cat > try.mjs <<'JS'
import { parse, print } from '@0no-co/graphql.web'
import { parse as reference } from 'graphql'
const source = ['mutation {', '  note(text: """', '目標', '  - 指標1', '  - 指標2', '補足', '""") { id }', '}'].join('\n')
const value = document => JSON.stringify(document.definitions[0].selectionSet.selections[0].arguments[0].value.value)
console.log('graphql-js ', value(reference(source)))
console.log('graphql.web', value(parse(source)))
console.log('as sent    ', value(reference(print(parse(source)))))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
graphql-js  "目標\n  - 指標1\n  - 指標2\n補足"
graphql.web "- 指標1\n- 指標2"
as sent     "- 指標1\n- 指標2"
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
