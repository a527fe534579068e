#!/usr/bin/env bash
# Software: @lazy-cjk/japanese 1.2.37, wanakana 5.3.1 (npm), on Node.js 20.
#
# Behaviour: romanize drops, without a word, what it has no entry for, and it has none for Latin letters, digits, kanji and line
# ends: AIせいさく and せいさく have one romanisation, ちざい2026 and ちざい2025 another, 知財 is an empty text. Blanks and punctuation are
# kept, so that a mixed title comes out as a shorter one. As a key for sorting or for an address, it makes many titles one.
#
# Expected: what is not kana stays as it is, as wanakana leaves it.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @lazy-cjk/japanese@1.2.37 wanakana@5.3.1

cat > try.mjs <<'JS'
import japanese from '@lazy-cjk/japanese'
import { toRomaji } from 'wanakana'
for (const text of ['せいさく', 'AIせいさく', 'ちざい2025', 'ちざい2026', '知財'])
  console.log(JSON.stringify([text, japanese.romanize(text), toRomaji(text)]))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
["せいさく","seisaku","seisaku"]
["AIせいさく","seisaku","AIseisaku"]
["ちざい2025","chizai","chizai2025"]
["ちざい2026","chizai","chizai2026"]
["知財","","知財"]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
