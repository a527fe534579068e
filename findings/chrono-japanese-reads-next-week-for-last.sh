#!/usr/bin/env bash
# Software: chrono-node 2.10.3 (npm), its Japanese parser, on Node.js 20.
#
# Behaviour: what stands before a weekday or a day word is passed over, and the rest is read without it. 来週の金曜日 (Friday next
# week) is the Friday nearest to the day asked on, which on a Monday is the one of last week; 先週の月曜日 (Monday last week) is today.
# 一昨日 (the day before yesterday) ends in the letters of 昨日 and is yesterday. The result is a date like any other, and the text
# that it reports as found is the shortened one. The English parser reads the same words rightly.
#
# Expected: the dates of the English words, or nothing, as for 明後日 (the day after tomorrow), which is not known and not read.
#
# Seen: asked on Monday, 30 November 2026, the lines below: the Japanese words, what was found in them and its date; then the
# English words in the same way.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund chrono-node@2.10.3

cat > try.mjs <<'JS'
import * as chrono from 'chrono-node'
const monday = new Date(2026, 10, 30, 12)
const day = part => ['year', 'month', 'day'].map(name => String(part.get(name)).padStart(2, '0')).join('-')
const read = (language, text) => text + ' => ' + (chrono[language].parse(text, monday).map(found => found.text + ' ' + day(found.start)).join(', ') || '-')
for (const [japanese, english] of [
  ['来週の金曜日', 'friday next week'], ['先週の月曜日', 'monday last week'], ['一昨日', 'the day before yesterday'], ['昨日', 'yesterday'], ['明後日', 'the day after tomorrow']
]) console.log(read('ja', japanese), '|', read('en', english))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
来週の金曜日 => 金曜日 2026-11-27 | friday next week => friday next week 2026-12-11
先週の月曜日 => 月曜日 2026-11-30 | monday last week => monday last week 2026-11-23
一昨日 => 昨日 2026-11-29 | the day before yesterday => the day before yesterday 2026-11-28
昨日 => 昨日 2026-11-29 | yesterday => yesterday 2026-11-29
明後日 => - | the day after tomorrow => the day after tomorrow 2026-12-02
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
