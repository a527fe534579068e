#!/usr/bin/env bash
# Software: feedparser 2.6.0, @rowanmanning/feed-parser 2.1.5 (npm), on Node.js 20.
#
# Behaviour: an Atom entry with one author has that author. With two it has none: author is null, as it is where nobody is named. There
# is no error, and nothing else of the item tells that somebody wrote it; a list by author leaves out what was written together.
#
# Expected: the first of them, at least, as the field can hold one text; the other reader gives both.
#
# Seen: the lines below: the authors in the file, by feedparser, and by the other reader.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import { parseFeed } from '@rowanmanning/feed-parser'
const read = text => new Promise((done, fail) => {
  const parser = new FeedParser({ addmeta: false })
  const items = []
  parser.on('error', fail)
  parser.on('readable', () => { for (let item; (item = parser.read());) items.push(item) })
  parser.on('end', () => done(items))
  Readable.from([text]).pipe(parser)
})
for (const names of [['内閣府'], ['内閣府', '特許庁'], []]) {
  const authors = names.map(name => '<author><name>' + name + '</name></author>').join('')
  const text = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Plans</title><id>urn:x:1</id><updated>2026-04-01T00:00:00Z</updated>' +
    '<entry><title>Plan</title><id>urn:x:2</id><updated>2026-04-01T00:00:00Z</updated>' + authors + '</entry></feed>'
  const other = parseFeed(text).items[0].authors.map(author => author.name)
  console.log(JSON.stringify(names), JSON.stringify((await read(text))[0].author), JSON.stringify(other))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
["内閣府"] "内閣府" ["内閣府"]
["内閣府","特許庁"] null ["内閣府","特許庁"]
[] null []
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
