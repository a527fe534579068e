#!/usr/bin/env bash
# Software: sparqljs 3.7.4, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: in a prefixed name a comma, a bracket or a slash is written with a backslash, in SPARQL as in Turtle. n3 takes the
# backslash away; sparqljs leaves it in the IRI, which then is http://example.org/id/A\,b, an IRI that no data hold. The query
# finds nothing, and written out again by the same library it is no SPARQL.
#
# Expected: the same IRI from both: the specification says that the backslash is no part of it.
#
# Seen: the five lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund sparqljs@3.7.4 n3@2.13.12

cat > try.cjs <<'JS'
const { Parser, Generator } = require('sparqljs')
const N3 = require('n3')
const prefix = 'id: <http://example.org/id/>'
let query
for (const name of [String.raw`A\,b`, String.raw`第1条\(1\)`, String.raw`plan\/2026`]) {
  const turtle = new N3.Parser().parse(`@prefix ${prefix} . id:x id:y id:${name} .`)[0].object.value
  query = new Parser().parse(`PREFIX ${prefix} SELECT * { ?s ?p id:${name} }`)
  console.log(name, '| n3', turtle, '| sparqljs', query.where[0].triples[0].object.value)
}
const text = new Generator().stringify(query).replace(/\s+/g, ' ')
console.log(text)
try { new Parser().parse(text) } catch (error) { console.log('read back:', error.message.split('\n')[0]) }
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
A\,b | n3 http://example.org/id/A,b | sparqljs http://example.org/id/A\,b
第1条\(1\) | n3 http://example.org/id/第1条(1) | sparqljs http://example.org/id/第1条\(1\)
plan\/2026 | n3 http://example.org/id/plan/2026 | sparqljs http://example.org/id/plan\/2026
SELECT * WHERE { ?s ?p <http://example.org/id/plan\/2026>. }
read back: Parse error on line 1:
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
