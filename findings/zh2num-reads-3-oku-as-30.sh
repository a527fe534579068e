#!/usr/bin/env bash
# Software: @lazy-cjk/zh2num 1.0.2, @geolonia/japanese-numeral 1.0.2 (npm), on Node.js 20.
#
# Behaviour: a unit alone after a digit is read as 0, and the digits before it stay where they are: 3万 and 3億 are both "30", 10万
# is "100", 2億円 "20円". 三万, 二億 and 2026 are right, so that one column, with amounts as the papers of ministries write them, holds
# both kinds; the wrong ones are texts, and Number() takes them.
#
# Expected: 30000, 300000000, as for 三万 and 三億, or the text as it stands.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @lazy-cjk/zh2num@1.0.2 @geolonia/japanese-numeral@1.0.2

cat > try.mjs <<'JS'
import zh2num from '@lazy-cjk/zh2num'
import numeral from '@geolonia/japanese-numeral'
for (const text of ['三万', '3万', '三億', '3億', '10万'])
  console.log(text, JSON.stringify(zh2num.zh2num(text)), numeral.kanji2number(text))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
三万 30000 30000
3万 "30" 30000
三億 300000000 300000000
3億 "30" 300000000
10万 "100" 100000
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
