#!/usr/bin/env bash
# Software: jsonld-streaming-serializer 4.0.0, jsonld 9.0.0, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: the context says how the serializer may shorten. It looks at the address of a term and not at what else the term says. A term
# with @reverse stands for the property read backwards; the serializer writes the property under it forwards, so that every reader
# has subject and object changed about: the measure has the ministry in charge of it. A name that @vocab leaves is not compared with
# the terms either: .../name becomes "name" though the context has that term for another address.
#
# Expected: the triples that went in, from whatever was written; jsonld's own compact with the same contexts gives them.
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
  streaming: async (quads, context) => {
    let text = ''
    for await (const part of Readable.from(quads).pipe(new serializer.JsonLdSerializer({ context }))) text += part
    return JSON.parse(text)
  },
  jsonld: async (quads, context) => jsonld.compact(await jsonld.fromRDF(quads), context)
}
const show = quads => quads.map(quad => [quad.subject, quad.predicate, quad.object].map(term => term.value).join(' ')).join(', ')
for (const [text, context] of [
  ['<urn:measure> <urn:inCharge> <urn:ministry> .', { inCharge: 'urn:inCharge' }],
  ['<urn:measure> <urn:inCharge> <urn:ministry> .', { measures: { '@reverse': 'urn:inCharge' } }],
  ['<urn:measure> <http://example.org/name> "x" .', { '@vocab': 'http://example.org/', name: 'http://schema.org/name' }]
]) {
  const quads = new n3.Parser().parse(text)
  for (const name in writers) console.log(name, '|', show(quads), '|', show(await jsonld.toRDF(await writers[name](quads, context))))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
streaming | urn:measure urn:inCharge urn:ministry | urn:measure urn:inCharge urn:ministry
jsonld | urn:measure urn:inCharge urn:ministry | urn:measure urn:inCharge urn:ministry
streaming | urn:measure urn:inCharge urn:ministry | urn:ministry urn:inCharge urn:measure
jsonld | urn:measure urn:inCharge urn:ministry | urn:measure urn:inCharge urn:ministry
streaming | urn:measure http://example.org/name x | urn:measure http://schema.org/name x
jsonld | urn:measure http://example.org/name x | urn:measure http://example.org/name x
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
