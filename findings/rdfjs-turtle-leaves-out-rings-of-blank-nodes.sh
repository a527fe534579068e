#!/usr/bin/env bash
# Software: @rdfjs/serializer-turtle 1.1.5, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: blank nodes that are referred to once are written inside the subject that refers to them. Where two or more refer to each
# other in a ring and no named node to any of them, none is ever written: the triples are missing and the file is valid. Of a
# blank node that is a list and has a property or a type besides, that property is left out as well.
#
# Expected: every triple, with labels for the blank nodes where brackets cannot say it.
#
# Seen: the lines below: the triples given, how many they are, how many n3 reads from what was written, and the text itself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @rdfjs/serializer-turtle@1.1.5 n3@2.13.12

cat > try.mjs <<'JS'
import Serializer from '@rdfjs/serializer-turtle'
import n3 from 'n3'
const prefixes = '@prefix ex: <http://example.org/>. @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>. '
for (const text of [
  'ex:a ex:has [ ex:name "x" ].',
  '_:a ex:knows _:b. _:b ex:knows _:a.',
  'ex:x ex:name "x". _:a ex:next _:b. _:b ex:next _:c. _:c ex:next _:a.',
  'ex:a ex:goals _:l. _:l rdf:first 1; rdf:rest (); ex:source ex:paper.',
  'ex:a ex:goals _:l. _:l a ex:Goals; rdf:first 1; rdf:rest ().'
]) {
  const quads = new n3.Parser().parse(prefixes + text)
  const written = new Serializer({ prefixes: [['ex', { value: 'http://example.org/' }]] }).transform(quads)
  const body = written.replace(/^@prefix.*$/gm, '').replace(/\s+/g, ' ').trim()
  console.log(text, '|', quads.length, '|', new n3.Parser().parse(written).length, '|', body || '-')
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
ex:a ex:has [ ex:name "x" ]. | 2 | 2 | ex:a ex:has [ ex:name "x" ].
_:a ex:knows _:b. _:b ex:knows _:a. | 2 | 0 | -
ex:x ex:name "x". _:a ex:next _:b. _:b ex:next _:c. _:c ex:next _:a. | 4 | 1 | ex:x ex:name "x".
ex:a ex:goals _:l. _:l rdf:first 1; rdf:rest (); ex:source ex:paper. | 4 | 3 | ex:a ex:goals (1).
ex:a ex:goals _:l. _:l a ex:Goals; rdf:first 1; rdf:rest (). | 4 | 3 | ex:a ex:goals (1).
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
