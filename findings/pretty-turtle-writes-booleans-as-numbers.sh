#!/usr/bin/env bash
# Software: @jeswr/pretty-turtle 1.8.2, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: a boolean is written as its bare text, whatever that is. "1"^^xsd:boolean and "0"^^xsd:boolean are two of the four
# forms of the type, and bare they are integers: the file is valid, and who reads it has numbers where the graph had true and
# false, which FILTER(?open = true) no longer finds and a sh:datatype of xsd:boolean refuses. A decimal, written with its type
# each time, is right.
#
# Expected: "1"^^xsd:boolean, or true.
#
# Seen: the lines below: value and type before, and after the file is read back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @jeswr/pretty-turtle@1.8.2 n3@2.13.12

cat > try.mjs <<'JS'
import { Parser } from 'n3'
import { write } from '@jeswr/pretty-turtle'
const text = '<urn:x:plan> <urn:x:open> "true"^^<http://www.w3.org/2001/XMLSchema#boolean>, "1"^^<http://www.w3.org/2001/XMLSchema#boolean>, '
  + '"0"^^<http://www.w3.org/2001/XMLSchema#boolean>, "1"^^<http://www.w3.org/2001/XMLSchema#decimal> .'
const show = quads => console.log(quads.map(({ object }) => object.value + ' ' + object.datatype.value.split('#')[1]).join(', '))
const quads = new Parser().parse(text)
show(quads)
show(new Parser().parse(await write(quads)))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
true boolean, 1 boolean, 0 boolean, 1 decimal
true boolean, 1 integer, 0 integer, 1 decimal
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
