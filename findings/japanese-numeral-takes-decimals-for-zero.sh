#!/usr/bin/env bash
# Software: @geolonia/japanese-numeral 1.0.2 (npm), on Node.js 20.
#
# Behaviour: kanji2number reads 3千万 and refuses 三百人 with an error, but a mixed numeral with a decimal point or a thousands separator,
# as ministries print them (1.5兆, 3,200万), is the number 0, without an error.
#
# Expected: 1500000000000 and 32000000, or the error that other text gets.
#
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @geolonia/japanese-numeral@1.0.2

cat > try.cjs <<'JS'
const { kanji2number } = require('@geolonia/japanese-numeral')
for (const text of ['3千万', '二十兆', '1.5兆', '3,200万', '約3,200万', '三百人']) {
  let number
  try { number = kanji2number(text) } catch { number = 'refused' }
  console.log(text, number)
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
3千万 30000000
二十兆 20000000000000
1.5兆 0
3,200万 0
約3,200万 0
三百人 refused
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
