#!/usr/bin/env bash
# Software: bibtex-tidy 1.14.0 (npm), on Node.js 20.
#
# Behaviour: duplicates are found by what is left of author and title when all but ASCII letters and digits is taken away. Of works
# with Japanese names and titles nothing is left, so that each is a duplicate of the first: told to merge, the tool writes one
# entry of three and throws the others away, whoever wrote them. The DOIs 10.1/知 and 10.1/財 are one for it, too. A single Latin
# letter or digit in the title keeps its entry apart.
#
# Expected: three entries: the letters of any script tell works apart, and what has no letters left is no evidence.
#
# Seen: the lines below: the keys that stay, then the warnings.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund bibtex-tidy@1.14.0

cat > try.cjs <<'JS'
const { tidy } = require('bibtex-tidy')
const three = `@book{law, author = {山田 太郎}, title = {特許法概説}, year = 1998}
@book{music, author = {鈴木 花子}, title = {音楽と著作権}, year = 2019}
@book{wine, author = {佐藤 次郎}, title = {地理的表示の経済学}, year = 2024}`
const show = (source, by) => {
  const { bibtex, warnings } = tidy(source, { duplicates: [by], merge: 'combine' })
  console.log(by, bibtex.match(/(?<=@book\{)\w+/g).join(' '))
  for (const warning of warnings) console.log(' ', warning.message)
}
show(three, 'citation')
show(three.replace('特許', 'A 特許').replace('音楽', 'B 音楽').replace('地理', 'C 地理'), 'citation')
show('@book{a, doi = {10.1/知}}\n@book{b, doi = {10.1/財}}', 'doi')
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
citation law
  Duplicate removed. Entry music has similar content to entry law.
  Duplicate removed. Entry wine has similar content to entry law.
citation law music wine
doi a
  Duplicate removed. Entry b has an identical DOI to entry a.
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
