#!/usr/bin/env bash
# Software: sentence-splitter 5.0.1 (npm, what the rules of textlint count sentences by), on Node.js 20.
#
# Behaviour: a point between two digits does not end a sentence if all is written in ASCII. In full width, as official Japanese texts write
# numbers and headings, it does: "３．５兆円を目指す。" is two sentences, "３．" and "５兆円を目指す。", and the number is in neither of them.
#
# Expected: one sentence in both widths.
#
# Seen: the lines below: the text, and its sentences with | between them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund sentence-splitter@5.0.1

cat > try.mjs <<'JS'
import { split } from 'sentence-splitter'
for (const text of ['3.5兆円を目指す。', '３．５兆円を目指す。', '市場は１０．２％伸びた。次に進む。', 'Society 5.0を実現する。', 'Ｓｏｃｉｅｔｙ５．０を実現する。'])
  console.log(text, '=>', split(text).filter(node => node.type === 'Sentence').map(node => node.raw).join(' | '))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
3.5兆円を目指す。 => 3.5兆円を目指す。
３．５兆円を目指す。 => ３． | ５兆円を目指す。
市場は１０．２％伸びた。次に進む。 => 市場は１０． | ２％伸びた。 | 次に進む。
Society 5.0を実現する。 => Society 5.0を実現する。
Ｓｏｃｉｅｔｙ５．０を実現する。 => Ｓｏｃｉｅｔｙ５． | ０を実現する。
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
