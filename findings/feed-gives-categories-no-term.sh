#!/usr/bin/env bash
# Software: feed 6.0.0, feedparser 2.6.0 (npm), on Node.js 20.
#
# Behaviour: a category is given by its name; domain, scheme and term may be left out. In Atom the name becomes the label, which is for
# people, and the term, by which a category is known and which an Atom category must have, is missing. feedparser, which reads
# the term, finds no category in Atom and both in RSS of the same item. A category of the whole feed, given by the same library as
# a text, is written as a term.
#
# Expected: term and label, as the term is the one part that Atom requires (RFC 4287, section 4.2.2).
#
# Seen: the lines below: the categories in the file, then as feedparser reads them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund feed@6.0.0 feedparser@2.6.0

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import { Feed } from 'feed'
import FeedParser from 'feedparser'
const read = text => new Promise((done, fail) => {
  const parser = new FeedParser({ addmeta: false })
  const items = []
  parser.on('error', fail)
  parser.on('readable', () => { for (let item; (item = parser.read());) items.push(item) })
  parser.on('end', () => done(items))
  Readable.from([text]).pipe(parser)
})
const feed = new Feed({ title: 'Plans', id: 'http://example.org/', link: 'http://example.org/', updated: new Date(0) })
feed.addCategory('計画')
feed.addItem({ title: 'Plan', link: 'http://example.org/plan', date: new Date(0), category: [{ name: '知財' }, { name: '産業' }] })
for (const text of [feed.atom1(), feed.rss2()]) {
  console.log(text.match(/<category.*>/g).join(' '))
  console.log(' ', JSON.stringify((await read(text))[0].categories))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
<category term="計画"/> <category label="知財"/> <category label="産業"/>
  []
<category>計画</category> <category>知財</category> <category>産業</category>
  ["知財","産業"]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
