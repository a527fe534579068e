#!/usr/bin/env bash
# Software: jsonld 9.0.0, jsonld-streaming-serializer 4.0.0, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: an address is shortened by the @base or the @vocab of the context, and what is left is not looked at. Of
# http://example.org/Measure:1 "Measure:1" is left, which is an absolute address of the scheme Measure to every reader, and of
# http://example.org/_:1 a blank node. The library reads back what it wrote as that. Names with a colon are common as ids.
# jsonld-streaming-serializer does the same.
#
# Expected: the address in full, or "./Measure:1", as RFC 3986 has it for a first step with a colon.
#
# Seen: the lines below: by which of the two, the triple before, and the triple that jsonld reads from what was written.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsonld@9.0.0 jsonld-streaming-serializer@4.0.0 n3@2.13.12

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import jsonld from 'jsonld'
import serializer from 'jsonld-streaming-serializer'
import n3 from 'n3'
const writers = {
  jsonld: async (quads, context) => jsonld.compact(await jsonld.fromRDF(quads), context),
  streaming: async (quads, context) => {
    let text = ''
    for await (const part of Readable.from(quads).pipe(new serializer.JsonLdSerializer({ context }))) text += part
    return JSON.parse(text)
  }
}
const show = quads => quads.map(quad => [quad.subject, quad.predicate, quad.object].map(term => term.termType === 'BlankNode' ? '[]' : term.value).join(' ')).join(', ')
for (const [text, context] of [
  ['<urn:a> <urn:p> <http://example.org/Measure-1> .', { '@base': 'http://example.org/' }],
  ['<http://example.org/Measure:1> <urn:p> "x" .', { '@base': 'http://example.org/' }],
  ['<urn:a> <urn:p> <http://example.org/_:1> .', { '@base': 'http://example.org/' }],
  ['<urn:a> <http://example.org/ip:holder> "x" .', { '@vocab': 'http://example.org/' }]
]) {
  const quads = new n3.Parser().parse(text)
  for (const name in writers) console.log(name, '|', show(quads), '|', show(await jsonld.toRDF(await writers[name](quads, context))))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
jsonld | urn:a urn:p http://example.org/Measure-1 | urn:a urn:p http://example.org/Measure-1
streaming | urn:a urn:p http://example.org/Measure-1 | urn:a urn:p http://example.org/Measure-1
jsonld | http://example.org/Measure:1 urn:p x | Measure:1 urn:p x
streaming | http://example.org/Measure:1 urn:p x | Measure:1 urn:p x
jsonld | urn:a urn:p http://example.org/_:1 | urn:a urn:p []
streaming | urn:a urn:p http://example.org/_:1 | urn:a urn:p []
jsonld | urn:a http://example.org/ip:holder x | urn:a ip:holder x
streaming | urn:a http://example.org/ip:holder x | urn:a ip:holder x
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
