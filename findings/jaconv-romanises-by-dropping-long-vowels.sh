#!/usr/bin/env bash
# Software: jaconv 1.1.2 (npm), on Node.js 20.
#
# Behaviour: toHebon romanises hiragana. It leaves katakana as it is, but takes the mark of the long vowel out of it all the same:
# サーバー becomes サバ, which is a mackerel.
#
# Expected: SABA, or the word untouched.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund jaconv@1.1.2

cat > try.cjs <<'JS'
const { toHebon, toHiragana } = require('jaconv')
for (const word of ['とうきょう', 'サーバー', 'ニューヨーク']) console.log(word, toHebon(word), toHebon(toHiragana(word)))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
とうきょう TOKYO TOKYO
サーバー サバ SABA
ニューヨーク ニュヨク NYUYOKU
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
