#!/usr/bin/env bash
# Software: @modelcontextprotocol/sdk 1.32.2 (npm), on Node.js 20.
#
# Behaviour: UriTemplate.expand percent-encodes the variables of a resource template, and UriTemplate.match, by which the server finds
# the template and its variables again, does not decode them: the handler gets Topic%3A%E9%87%8F%E5%AD%90 for Topic:量子. Of
# {?year,ministry} all must stand there, in that order; an address that expand itself made with one of the two is matched by nothing.
#
# Expected: match gives back what expand was given; parameters of a query may be left out and may stand in any order, as the form-
# style expansion of RFC 6570 leaves out what is undefined.
#
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2

cat > try.mjs <<'JS'
import { UriTemplate } from '@modelcontextprotocol/sdk/shared/uriTemplate.js'
const node = new UriTemplate('graph://node/{id}')
const uri = node.expand({ id: 'Topic:量子' })
console.log(uri, JSON.stringify(node.match(uri)))
const list = new UriTemplate('graph://measures{?year,ministry}')
for (const query of ['?year=2025&ministry=maff', '?ministry=maff&year=2025', '?year=2025']) console.log(query, JSON.stringify(list.match('graph://measures' + query)))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
graph://node/Topic%3A%E9%87%8F%E5%AD%90 {"id":"Topic%3A%E9%87%8F%E5%AD%90"}
?year=2025&ministry=maff {"year":"2025","ministry":"maff"}
?ministry=maff&year=2025 null
?year=2025 null
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
