#!/usr/bin/env bash
# Software: @citation-js/core 0.8.2 with @citation-js/plugin-bibtex 0.8.2 (npm).
#
# Behaviour: written as BibTeX or BibLaTeX, a title keeps only what can be spelt in ASCII: 知的財産推進計画2026 becomes "2026", a title
# all in Japanese becomes empty, and a person 山田 太郎 becomes a bare comma. An organisation, given as one literal name,
# keeps its characters in the same entry. There is neither a warning nor an error.
#
# Expected: the text as it stands (current TeX reads UTF-8, and the same entry already holds Japanese in the organisation), or an error.
#
# Seen: author = {,  and {知的財産戦略本部}}, title = {2026}; with the setting asciiOnly=false all of it is kept.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2

cat > try.cjs <<'JS'
const { Cite, plugins } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
const plan = {
  id: 'plan', type: 'report', title: '知的財産推進計画2026',
  author: [{ family: '山田', given: '太郎' }, { literal: '知的財産戦略本部' }]
}
const fields = format => {
  const text = new Cite(plan).format(format)
  return ['author', 'title'].map(name => text.match(new RegExp(`${name} = \\{(.*)\\},`))[1].replace(/ +/g, ' '))
}
const seen = { bibtex: fields('bibtex'), biblatex: fields('biblatex') }
plugins.config.get('@bibtex').format.asciiOnly = false
seen.whole = fields('bibtex')
console.log(JSON.stringify(seen))
JS
seen=$(node try.cjs)
expected='{"bibtex":[", and {知的財産戦略本部}","2026"],"biblatex":[", and {知的財産戦略本部}","2026"],"whole":["山田, 太郎 and {知的財産戦略本部}","知的財産推進計画2026"]}'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
