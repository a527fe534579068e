#!/usr/bin/env bash
# Software: kansuji 1.1.0 and kansuji-ts 1.0.3 (npm), on Node.js 20.
#
# Behaviour: the word for a power of ten thousand (万, 億, 兆) is written only if the digit right before it is not 0. A hundred
# thousand is therefore 十, which is ten, a million 百, ten million 千, and 20億 is 二十; 10,001,000 is 千千. Small numbers and numbers
# such as 12,345 are right. The port to TypeScript does the same.
#
# Expected: 十万, 百万, 千万, 二十億 and 千万千.
#
# Seen: the seven lines below, with nothing that tells them from the numbers that they are the words for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund kansuji@1.1.0 kansuji-ts@1.0.3

cat > try.cjs <<'JS'
const kansuji = require('kansuji')
const port = require('kansuji-ts')
const kansujiTs = port.default || port.kansuji || port
for (const number of [12345, 100000, 1000000, 12300000, 10001000, 2000000000, 1000000000000000]) console.log(number, kansuji(number), kansujiTs(number))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
12345 一万二千三百四十五 一万二千三百四十五
100000 十 十
1000000 百 百
12300000 千二百三十 千二百三十
10001000 千千 千千
2000000000 二十 二十
1000000000000000 千 千
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
