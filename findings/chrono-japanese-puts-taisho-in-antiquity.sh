#!/usr/bin/env bash
# Software: chrono-node 2.10.3 (npm), its Japanese parser, on Node.js 20.
#
# Behaviour: the parser knows three eras by name, 令和, 平成 and 昭和, and reads years of them. Before a date of another era the name
# is passed over and the year of the era is taken for one of the common era: the 10th year of Taisho, 1921, is the year 10, its
# first year, 1912, the year 1, and the 32nd of Meiji, when Japan joined the Paris Convention, the year 32. Nothing but the shorter
# text that it reports as found tells such a date from one that was read whole.
#
# Expected: 1921, 1899 and 1912, or no date.
#
# Seen: the lines below: the text, what was found in it, and year, month and day.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund chrono-node@2.10.3

cat > try.mjs <<'JS'
import * as chrono from 'chrono-node'
for (const text of ['令和5年6月9日', '平成元年1月8日', '昭和34年4月13日', '大正10年4月30日', '明治32年7月15日', '大正元年8月1日'])
  console.log(text, '=>', chrono.ja.parse(text, new Date(2026, 10, 30, 12)).map(found => found.text + ' ' + ['year', 'month', 'day'].map(name => found.start.get(name)).join('-')).join(', ') || '-')
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
令和5年6月9日 => 令和5年6月9日 2023-6-9
平成元年1月8日 => 平成元年1月8日 1989-1-8
昭和34年4月13日 => 昭和34年4月13日 1959-4-13
大正10年4月30日 => 10年4月30日 10-4-30
明治32年7月15日 => 32年7月15日 32-7-15
大正元年8月1日 => 元年8月1日 1-8-1
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
