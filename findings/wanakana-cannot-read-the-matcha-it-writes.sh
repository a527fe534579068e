#!/usr/bin/env bash
# Software: wanakana 5.3.1, @koozaki/romaji-conv 2.0.35, hepburn 1.3.0 (npm), on Node.js 20.
#
# Behaviour: wanakana writes a doubled ch as Hepburn does, with tch: まっちゃ is matcha, こっち kotchi. Read by the same library, the t
# stays a letter: まtちゃ, こtち, a text of two scripts that finds nothing; Hepburn's m before p and b leaves its m as well. The
# doubling of any other consonant, and the n' of kin'en, come back. romaji-conv, which says that it covers Hepburn, reads the m
# and has the same hole for tch, and keeps the apostrophe.
#
# Expected: まっちゃ and こっち, as the library hepburn reads them.
#
# Seen: the lines below: the kana, as wanakana writes them, and as wanakana, romaji-conv and hepburn read that; then a word as
# dictionaries spell it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund wanakana@5.3.1 @koozaki/romaji-conv@2.0.35 hepburn@1.3.0

cat > try.mjs <<'JS'
import hepburn from 'hepburn'
import romaji from '@koozaki/romaji-conv'
import { toHiragana, toRomaji } from 'wanakana'
const read = text => [text, toHiragana(text), romaji.toHiragana(text), hepburn.toHiragana(text)].join(' ')
for (const kana of ['まっちゃ', 'こっち', 'きっさ', 'きんえん']) console.log(kana, read(toRomaji(kana)))
console.log(read('shimbun'))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
まっちゃ matcha まtちゃ まtちゃ まっちゃ
こっち kotchi こtち こtち こっち
きっさ kissa きっさ きっさ きっさ
きんえん kin'en きんえん きん'えん きんえん
shimbun しmぶん しんぶん しんぶん
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
