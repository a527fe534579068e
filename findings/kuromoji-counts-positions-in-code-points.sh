#!/usr/bin/env bash
# Software: kuromoji 0.1.2 (npm, JavaScript).
#
# Behaviour: word_position counts code points from 1, while every function of a JavaScript string counts UTF-16 units. After one
# character beyond U+FFFF (𠮷, a common form in names) text.substr(word_position - 1, length) cuts every later word one unit too early.
#
# Expected: an offset that fits the language's own strings.
#
# Seen: for 𠮷野と知財 the tokens と/3, 知/4, 財/5; cut out by these positions they are 野, と, 知.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund kuromoji@0.1.2

cat > try.cjs <<'JS'
const text = '𠮷野と知財'
require('kuromoji').builder({ dicPath: 'node_modules/kuromoji/dict' }).build((error, tokenizer) => {
  if (error) throw error
  const late = tokenizer.tokenize(text).slice(2)
  console.log(JSON.stringify(late.map(token =>
    [token.surface_form, token.word_position, text.substr(token.word_position - 1, token.surface_form.length)])))
})
JS
seen=$(node try.cjs)
expected='[["と",3,"野"],["知",4,"と"],["財",5,"知"]]'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
