#!/usr/bin/env bash
# Software: @geolonia/japanese-numeral 1.0.2 (npm), on Node.js 20.
#
# Behaviour: number2kanji knows the digits up to 千兆. From ten quadrillion on, where 京 begins, it answers with a full-width zero or
# with the word undefined inside the text, and without an error.
#
# Expected: 一京 and 二十京, or an error.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @geolonia/japanese-numeral@1.0.2

cat > try.cjs <<'JS'
const { number2kanji } = require('@geolonia/japanese-numeral')
for (const number of [9999e12, 1e16, 2e17]) console.log(number, number2kanji(number))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
9999000000000000 九千九百九十九兆
10000000000000000 ０千兆
200000000000000000 undefined千兆
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
