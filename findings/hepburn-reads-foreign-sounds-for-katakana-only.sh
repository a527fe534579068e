#!/usr/bin/env bash
# Software: hepburn 1.3.0 (npm), on Node.js 20.
#
# Behaviour: the sounds of foreign words (fa, she, je) and the long vowels are known in katakana only. fromKana leaves the small
# kana of ふぁいる inside the romaji, FUぁIRU, where ファイル is FAIRU; toHiragana leaves the letters of FAIRU inside the kana, Fあいる,
# and of TŌKYŌ takes none, where toKatakana reads both. Nothing tells that half the word was not read; SHEA even becomes Sへあ.
#
# Expected: one romaji for the two ways to write a sound, as for かき and カキ, and ふぁいる back again, or an error: readings are
# written in hiragana, and a search key of two alphabets matches nothing.
#
# Seen: the lines below: the kana and its romaji, then the romaji and its hiragana and katakana.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hepburn@1.3.0

cat > try.cjs <<'JS'
const { fromKana, toHiragana, toKatakana } = require('hepburn')
for (const kana of ['かき', 'カキ', 'ふぁいる', 'ファイル']) console.log(kana, fromKana(kana))
for (const romaji of ['KAKI', 'FAIRU', 'SHEA', 'JETORO', 'TŌKYŌ']) console.log(romaji, toHiragana(romaji), toKatakana(romaji))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
かき KAKI
カキ KAKI
ふぁいる FUぁIRU
ファイル FAIRU
KAKI かき カキ
FAIRU Fあいる ファイル
SHEA Sへあ シェア
JETORO Jえとろ ジェトロ
TŌKYŌ TŌKYŌ トーキョー
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
