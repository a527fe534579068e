#!/usr/bin/env bash
# Software: rdflib 2.4.0 (npm, JavaScript), on Node.js 20.
#
# Behaviour: xsd:boolean has four forms, true, false, 1 and 0. The writers of Turtle and JSON-LD know 1 and take any other for
# false, so that "true"^^xsd:boolean, the usual form, is written as false. What the same library read as the bare word true is
# kept as 1 and comes out right, which hides it; N-Triples comes out right each time.
#
# Expected: true, as it was read, in each format.
#
# Seen: the lines below: the same statement, once as bare words and once as typed literals.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdflib@2.4.0

cat > try.mjs <<'JS'
import { graph, parse, serialize } from 'rdflib'
const boolean = '^^<http://www.w3.org/2001/XMLSchema#boolean>'
const written = (store, format) => new Promise((done, fail) =>
  serialize(null, store, 'urn:base:', format, (error, text) => error ? fail(error) : done(text)))
for (const value of ['true', `"true"${boolean}`]) {
  const store = graph()
  await new Promise((done, fail) => parse(`<urn:x:plan> <urn:x:open> ${value} .`, store, 'urn:base:', 'text/turtle', error => error ? fail(error) : done()))
  const turtle = (await written(store, 'text/turtle')).match(/(true|false)\./)[1]
  const [open] = Object.entries(JSON.parse(await written(store, 'application/ld+json'))).filter(([key]) => key.endsWith('open')).map(([, it]) => it)
  const triples = (await written(store, 'application/n-triples')).match(/"(\w+)"/)[1]
  console.log(`${value.split('^')[0]}: Turtle ${turtle}, JSON-LD ${open}, N-Triples ${triples}`)
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
true: Turtle true, JSON-LD true, N-Triples 1
"true": Turtle false, JSON-LD false, N-Triples true
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
