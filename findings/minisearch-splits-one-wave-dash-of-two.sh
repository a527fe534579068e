#!/usr/bin/env bash
# Software: minisearch 7.2.0 (npm), on Node.js 20.
#
# Behaviour: the tokenizer divides at blanks and punctuation of Unicode, not at symbols. Japanese keyboards give for the same sign
# U+301C (wave dash, punctuation) or U+FF5E (full-width tilde, a mathematical symbol), so that of two titles which look alike,
# 2023〜2026 and 2023～2026, a search for 2026 finds only the first. AI+IP, 保護→活用 and A｜B are one word each too,
# so that neither of their parts but the first (and that only as a prefix) can be found.
#
# Expected: a word boundary at each sign that is neither a letter nor a digit, as at - / ・ 〜.
#
# Seen: {"2026":["U+301C"],"IP":["AI/IP"],"活用":["保護・活用"]}; none of U+FF5E, AI+IP, 保護→活用 is found.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund minisearch@7.2.0

cat > try.cjs <<'JS'
const MiniSearch = require('minisearch')
const index = new MiniSearch({ fields: ['title'] })
index.addAll([
  { id: 'U+301C', title: '2023\u301C2026' }, { id: 'U+FF5E', title: '2023\uFF5E2026' },
  { id: 'AI/IP', title: 'AI/IP' }, { id: 'AI+IP', title: 'AI+IP' },
  { id: '保護・活用', title: '保護・活用' }, { id: '保護→活用', title: '保護→活用' }
])
console.log(JSON.stringify(Object.fromEntries(['2026', 'IP', '活用'].map(words => [words, index.search(words).map(hit => hit.id)]))))
JS
seen=$(node try.cjs)
expected='{"2026":["U+301C"],"IP":["AI/IP"],"活用":["保護・活用"]}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
