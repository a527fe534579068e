#!/usr/bin/env bash
# Software: rdflib 2.4.0, n3 2.13.12 (npm, JavaScript), on Node.js 20.
#
# Behaviour: the writers of N-Triples and N-Quads end a list in rdf:nill, with two l, a name that RDF does not have. Each list that
# is read from the file lacks its end: a reader of lists finds none, or gives up, and a query for rdf:rest* / rdf:nil finds
# nothing. The empty list is such a name and nothing else. Turtle of the same graph is right.
#
# Expected: rdf:nil.
#
# Seen: the three lines below: the last rdf:rest, the empty list, and the lists that n3 finds in Turtle and in N-Triples.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdflib@2.4.0 n3@2.13.12

cat > try.mjs <<'JS'
import { Parser, Store } from 'n3'
import { graph, parse, serialize } from 'rdflib'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const store = graph()
await new Promise((done, fail) => parse('<urn:x:plan> <urn:x:topics> ("a" "b"); <urn:x:measures> () .', store, 'urn:base:', 'text/turtle', error => error ? fail(error) : done()))
const lists = {}
for (const format of ['text/turtle', 'application/n-triples']) {
  const text = await new Promise((done, fail) => serialize(null, store, 'urn:base:', format, (error, it) => error ? fail(error) : done(it)))
  const read = new Store(new Parser({ baseIRI: 'urn:base:' }).parse(text))
  if (format !== 'text/turtle') {
    console.log(read.getObjects(null, rdf + 'rest').filter(it => it.termType === 'NamedNode').map(it => it.value.slice(rdf.length)).join())
    console.log(read.getObjects(null, 'urn:x:measures').map(it => it.value.slice(rdf.length)).join())
  }
  lists[format] = Object.keys(read.extractLists({ ignoreErrors: true })).length
}
console.log(JSON.stringify(lists))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
nill
nill
{"text/turtle":1,"application/n-triples":0}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
