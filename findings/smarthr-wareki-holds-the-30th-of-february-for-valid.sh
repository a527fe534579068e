#!/usr/bin/env bash
# Software: @smarthr/wareki 1.3.1 (npm), on Node.js 20.
#
# Behaviour: warekiToDate answers with isValid beside the date, and isValid says only that the text has the form of a date:
# 令和8年2月30日 is valid and the 2nd of March, 令和8年13月1日 the January after, 令和0年 the year before the era, and 平成32年 goes on after the
# end of its era.
#
# Expected: isValid: false for days, months and years that do not exist. (A year past the era, as in plans made before 2019, may
# well be read.)
#
# Seen: the six lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @smarthr/wareki@1.3.1

cat > try.cjs <<'JS'
const { warekiToDate } = require('@smarthr/wareki')
for (const text of ['令和8年4月1日', '令和8年2月30日', '令和8年13月1日', '令和8年4月99日', '令和0年1月1日', '平成32年1月1日']) {
  const { isValid, result } = warekiToDate(text)
  console.log(text, isValid, result && result.toISOString().slice(0, 10))
}
JS
seen=$(TZ=UTC node try.cjs)
expected=$(cat <<'TEXT'
令和8年4月1日 true 2026-04-01
令和8年2月30日 true 2026-03-02
令和8年13月1日 true 2027-01-01
令和8年4月99日 true 2026-07-08
令和0年1月1日 true 2018-01-01
平成32年1月1日 true 2020-01-01
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
