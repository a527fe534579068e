#!/usr/bin/env bash
# Software: japanese-string-utils 0.2.4 (npm), on Node.js 20.
#
# Behaviour: toNumericFromKanji reads from the right and, at a word like 万, writes a 1 of its own where no digit stands right
# before it. 百万, a million, becomes 10001000000; 十万三千 1000103000. With an Arabic digit before the word (300万) it works, and a
# decimal point is dropped, so that 1.5億 is 15億. The answer is text of digits like any other.
#
# Expected: 1000000, 103000 and 150000000, or an error for what the function does not read; ministries write all three forms.
#
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund japanese-string-utils@0.2.4

cat > try.cjs <<'JS'
const { toNumericFromKanji } = require('japanese-string-utils')
for (const text of ['一億二千万', '300万', '百万', '十万三千', '二十億', '1.5億']) console.log(text, toNumericFromKanji(text))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
一億二千万 120000000
300万 3000000
百万 10001000000
十万三千 1000103000
二十億 2000000000
1.5億 1500000000
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
