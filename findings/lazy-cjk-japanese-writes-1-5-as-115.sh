#!/usr/bin/env bash
# Software: @lazy-cjk/japanese 1.2.37 (npm), on Node.js 20.
#
# Behaviour: transcribeNumber writes a number in kanji, digit by digit from the right, and takes the point, or the comma of a
# text, for one more digit, a one: 1.5 is 百十五 (115), 12.3 is 千二百十三 (1213), "2,026" is 二万千二十六 (21026). A minus sign it knows.
# Each is a good number to look at, and none an error.
#
# Expected: 一・五 or 一点五, as for the minus sign, or an error.
#
# Seen: the line below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @lazy-cjk/japanese@1.2.37

cat > try.mjs <<'JS'
import japanese from '@lazy-cjk/japanese'
console.log([15, -15, 1.5, 12.3, '2026', '2,026'].map(it => it + ' ' + japanese.transcribeNumber(it)).join('; '))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
15 十五; -15 マイナス十五; 1.5 百十五; 12.3 千二百十三; 2026 二千二十六; 2,026 二万千二十六
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
