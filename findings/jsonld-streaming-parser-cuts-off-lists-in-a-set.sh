#!/usr/bin/env bash
# Software: jsonld-streaming-parser 5.0.1, jsonld 9.0.0 (npm), on Node.js 20.
#
# Behaviour: a set may be written as an array or as an object with @set; the two mean the same. A list that stands in the object
# is read, first and rest, but nothing leads to it: the statement from the subject is left out, and the other members of the set
# have theirs. With the array the list is there.
#
# Expected: the same statements from both, as jsonld has them.
#
# Seen: the lines below: the objects of the property and the number of all statements, for the array and the object.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsonld-streaming-parser@5.0.1 jsonld@9.0.0

cat > try.mjs <<'JS'
import jsonld from 'jsonld'
import { JsonLdParser } from 'jsonld-streaming-parser'
const members = [{ '@value': 'draft' }, { '@list': ['first', 'second'] }]
const show = quads => quads.filter(it => it.predicate.value === 'urn:x:order').map(it => it.object.termType).sort().join(' ') + ' of ' + quads.length
for (const value of [members, { '@set': members }]) {
  const document = { '@id': 'urn:x:plan', 'urn:x:order': value }
  const parser = new JsonLdParser()
  parser.end(JSON.stringify(document))
  const streamed = []
  for await (const quad of parser) streamed.push(quad)
  console.log('streamed: ' + show(streamed) + ', whole: ' + show(await jsonld.toRDF(document)))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
streamed: BlankNode Literal of 6, whole: BlankNode Literal of 6
streamed: Literal of 5, whole: BlankNode Literal of 6
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
