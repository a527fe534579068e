#!/usr/bin/env bash
# Software: @rdfjs/serializer-turtle 1.1.5, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: an address that begins with a prefix is written as a prefixed name, and the rest of it goes into the file as it stands. A
# comma in it (…/m,2023) ends the name: the reader finds two objects, …/m and the number 2023, and the address itself is gone. With
# other signs that a name may not hold, a slash or a #, the file that was written is not Turtle.
#
# Expected: the address in angle brackets, or the sign behind a backslash: ex:m\,2023.
#
# Seen: the lines below: the address, what was written, and what n3 reads from it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @rdfjs/serializer-turtle@1.1.5 n3@2.13.12

cat > try.mjs <<'JS'
import Serializer from '@rdfjs/serializer-turtle'
import n3 from 'n3'
for (const name of ['m-2023', 'm,2023', 'm,true', 'm/2023', 'm#2023']) {
  const quads = new n3.Parser().parse(`<urn:a> <urn:p> <http://example.org/${name}>.`)
  const written = new Serializer({ prefixes: [['ex', { value: 'http://example.org/' }]] }).transform(quads)
  let read
  try { read = new n3.Parser().parse(written).map(quad => quad.object.value).join(' and ') } catch { read = 'not readable' }
  console.log(name, '|', written.replace(/^@prefix.*$/gm, '').replace(/\s+/g, ' ').trim(), '|', read)
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
m-2023 | <urn:a> <urn:p> ex:m-2023. | http://example.org/m-2023
m,2023 | <urn:a> <urn:p> ex:m,2023. | http://example.org/m and 2023
m,true | <urn:a> <urn:p> ex:m,true. | http://example.org/m and true
m/2023 | <urn:a> <urn:p> ex:m/2023. | not readable
m#2023 | <urn:a> <urn:p> ex:m#2023. | not readable
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
