#!/usr/bin/env bash
# Software: wanakana 5.3.1 (npm).
#
# Behaviour: toHiragana writes a long vowel of katakana out, and a long o as お + う: コーヒー becomes こうひい, ボール ぼうる.
# toKatakana of it does not lead back (コウヒイ), and コール (call) and コウル are no longer told apart.
# A lone mark stays (ー), and so does ー that is already after hiragana.
#
# Expected: each katakana moved to the hiragana of the same sound, ー kept (こーひー), as Unicode's own pairs and other converters do,
# so that the change can be undone and readings can be compared.
#
# Seen: {"コーヒー":["こうひい","コウヒイ"],"ボール":["ぼうる","ボウル"],"サーバー":["さあばあ","サアバア"]}: a ball is now a bowl.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund wanakana@5.3.1

cat > try.mjs <<'JS'
import { toHiragana, toKatakana } from 'wanakana'
const words = ['コーヒー', 'ボール', 'サーバー']
console.log(JSON.stringify(Object.fromEntries(words.map(word => [word, [toHiragana(word), toKatakana(toHiragana(word))]]))))
JS
seen=$(node try.mjs)
expected='{"コーヒー":["こうひい","コウヒイ"],"ボール":["ぼうる","ボウル"],"サーバー":["さあばあ","サアバア"]}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
