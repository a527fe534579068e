#!/usr/bin/env bash
# Software: jsonld 9.0.0, n3 2.13.12, jsonld-streaming-parser 5.0.1 (npm), on Node.js 20.
#
# Behaviour: "INF" and "-INF" of xsd:double are written to JSON-LD as they stand. Read back by the same library, they are "NaN": infinitely
# much, or less than anything, has become no number. The document itself is sound; another reader gets both values from it. A
# threshold without an upper end comes out so, and a comparison with NaN is never true.
#
# Expected: INF and -INF, which are values of xsd:double as well as NaN is.
#
# Seen: the lines below: the value, the JSON-LD, and what jsonld and jsonld-streaming-parser read from it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsonld@9.0.0 n3@2.13.12 jsonld-streaming-parser@5.0.1

cat > try.mjs <<'JS'
import jsonld from 'jsonld'
import n3 from 'n3'
import streaming from 'jsonld-streaming-parser'
const double = 'http://www.w3.org/2001/XMLSchema#double'
for (const value of ['1.5E0', 'INF', '-INF', 'NaN']) {
  const quads = new n3.Parser().parse(`<urn:a> <urn:p> "${value}"^^<${double}> .`)
  const document = await jsonld.fromRDF(quads)
  const parser = new streaming.JsonLdParser()
  parser.end(JSON.stringify(document))
  const other = []
  for await (const quad of parser) other.push(quad.object.value)
  const own = (await jsonld.toRDF(document)).map(quad => quad.object.value)
  console.log(value, '|', document[0]['urn:p'][0]['@value'], '|', own.join(' '), '|', other.join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
1.5E0 | 1.5E0 | 1.5E0 | 1.5E0
INF | INF | NaN | INF
-INF | -INF | NaN | -INF
NaN | NaN | NaN | NaN
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
