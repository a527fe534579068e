#!/usr/bin/env bash
# Software: @frogcat/ttl2jsonld 0.0.10, jsonld 9.0.0 (npm), on Node.js 20.
#
# Behaviour: a typed literal "..."^^xsd:double or ^^xsd:integer becomes a number of JavaScript. "INF" is no number there: in the
# JSON text it is null, and for a JSON-LD processor a null is no statement, so that one of two values is gone. An integer of more
# than 16 digits is another one afterwards. What is written without quotes, 1.50 or 1e0, is kept as text with its type.
#
# Expected: { "@value": "INF", "@type": "xsd:double" }, as it is done for the decimals, or an error.
#
# Seen: the two lines below: the JSON text, and the statements that jsonld reads from it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @frogcat/ttl2jsonld@0.0.10 jsonld@9.0.0

cat > try.cjs <<'JS'
const { parse } = require('@frogcat/ttl2jsonld')
const jsonld = require('jsonld')
const text = JSON.stringify(parse(`<urn:x:s> <urn:x:p> "INF"^^<http://www.w3.org/2001/XMLSchema#double>, "9007199254740993"^^<http://www.w3.org/2001/XMLSchema#integer> .`))
console.log(text)
jsonld.toRDF(JSON.parse(text)).then(quads => console.log(quads.length, quads.map(quad => quad.object.value).join()))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{"@id":"urn:x:s","urn:x:p":[null,9007199254740992]}
1 9007199254740992
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
