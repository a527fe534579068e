#!/usr/bin/env bash
# Software: flexsearch 0.8.212 (npm), encoder Charset.CJK.
#
# Behaviour: the encoder decomposes each voiced kana into its base and a mark and indexes both as letters of their own, without order.
# A search for ガ (カ and the mark) therefore finds カバー, whose カ is plain and whose mark belongs to バ, and カス finds ガス,
# while ガス does not find カス. For kanji the order is lost too: 産財 finds 財産.
#
# Expected: ガ finds words with ガ; an encoder made for Japanese composes (NFKC) instead of decomposing.
#
# Seen: {"ガ":["カバー","ガス"],"カス":["カス","ガス"],"ガス":["ガス"],"産財":["財産"]}
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund flexsearch@0.8.212

cat > try.cjs <<'JS'
const { Index, Charset } = require('flexsearch')
const index = new Index({ tokenize: 'strict', encoder: Charset.CJK })
const titles = ['カバー', 'ガス', 'カス', '財産']
titles.forEach((title, number) => index.add(number, title))
const found = words => index.search(words).map(number => titles[number]).sort()
console.log(JSON.stringify(Object.fromEntries(['ガ', 'カス', 'ガス', '産財'].map(words => [words, found(words)]))))
JS
seen=$(node try.cjs)
expected='{"ガ":["カバー","ガス"],"カス":["カス","ガス"],"ガス":["ガス"],"産財":["財産"]}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
