#!/usr/bin/env bash
# Software: jsonld 9.0.0, jsonld-streaming-parser 5.0.1 (npm), on Node.js 20.
#
# Behaviour: compact writes addresses in relation to @base. Where the base does not end in a slash and an address lies right below it
# (base …/programs, address …/programs/2023), the last step of the base is left out: "2023". A reader resolves that beside
# the base, as …/2023, which is something else. The address of the base itself is right, and with a slash at the base's end all are.
#
# Expected: "programs/2023": what is written resolves to what was there before.
#
# Seen: the lines below: the base, the address, what compact makes of it, and how jsonld and jsonld-streaming-parser read that.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jsonld@9.0.0 jsonld-streaming-parser@5.0.1

cat > try.mjs <<'JS'
import jsonld from 'jsonld'
import streaming from 'jsonld-streaming-parser'
const host = 'http://example.org'
for (const [base, path] of [['/programs/', '/programs/2023'], ['/programs', '/measures/1'], ['/programs', '/programs'], ['/programs', '/programs/2023'], ['/ja/programs', '/ja/programs/2023/1']]) {
  const document = await jsonld.compact({ '@id': host + path, 'urn:p': 1 }, { '@base': host + base })
  const parser = new streaming.JsonLdParser()
  parser.end(JSON.stringify(document))
  const other = []
  for await (const quad of parser) other.push(quad.subject.value.replace(host, ''))
  const own = (await jsonld.toRDF(document)).map(quad => quad.subject.value.replace(host, ''))
  console.log(base, '|', path, '|', document['@id'], '|', own.join(' '), '|', other.join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
/programs/ | /programs/2023 | 2023 | /programs/2023 | /programs/2023
/programs | /measures/1 | measures/1 | /measures/1 | /measures/1
/programs | /programs | programs | /programs | /programs
/programs | /programs/2023 | 2023 | /2023 | /2023
/ja/programs | /ja/programs/2023/1 | 2023/1 | /ja/2023/1 | /ja/2023/1
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
