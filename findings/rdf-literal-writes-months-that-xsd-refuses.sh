#!/usr/bin/env bash
# Software: rdf-literal 2.0.0, n3 2.13.12 (npm), on Node.js 20.
#
# Behaviour: toRdf makes a literal of a Date for any of the date types. For the partial ones it leaves out the zeros and dashes
# that are part of their form: 2026-4 as xsd:gYearMonth, 4-1 as xsd:gMonthDay, 1 as xsd:gDay, and for xsd:gMonth and xsd:time the
# whole timestamp. The literals are ill-typed; from October on a month is right by chance.
#
# Expected: 2026-04, --04-01, ---01, --04 and 00:30:00Z.
#
# Seen: the lines below. (fromRdf of the same library, with validation, refuses --04-01, the right form.)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rdf-literal@2.0.0 n3@2.13.12

cat > try.cjs <<'JS'
const { toRdf, fromRdf } = require('rdf-literal')
const { DataFactory: { namedNode, literal } } = require('n3')
const xsd = name => namedNode('http://www.w3.org/2001/XMLSchema#' + name)
const date = new Date('2026-04-01T00:30:00Z')
for (const name of ['date', 'gYear', 'gYearMonth', 'gMonthDay', 'gDay', 'gMonth', 'time']) console.log(name, toRdf(date, { datatype: xsd(name) }).value)
try { console.log(fromRdf(literal('--04-01', xsd('gMonthDay')), true)) } catch (error) { console.log(error.message) }
JS
seen=$(TZ=UTC node try.cjs)
expected=$(cat <<'TEXT'
date 2026-04-01
gYear 2026
gYearMonth 2026-4
gMonthDay 4-1
gDay 1
gMonth 2026-04-01T00:30:00.000Z
time 2026-04-01T00:30:00.000Z
Invalid RDF http://www.w3.org/2001/XMLSchema#gMonthDay value: '--04-01'
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
