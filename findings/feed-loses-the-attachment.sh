#!/usr/bin/env bash
# Software: feed 6.0.0 (npm), on Node.js 20.
#
# Behaviour: an item may have an enclosure, with its type, and an image. Written as Atom, the type that was given is thrown away and
# made anew from the end of the address, as a kind of image: a PDF is image/pdf, a table image/csv. Written as RSS, the image takes
# the one place and the enclosure is gone. Written as JSON Feed, which has attachments, there is none, with an image or without.
#
# Expected: the PDF as application/pdf in all three, and in RSS the enclosure before the picture.
#
# Seen: the lines below: what the entry has in Atom, in RSS and in JSON Feed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund feed@6.0.0

cat > try.mjs <<'JS'
import { Feed } from 'feed'
for (const image of [undefined, 'http://example.org/cover.png']) {
  const feed = new Feed({ title: 'Plans', id: 'http://example.org/', link: 'http://example.org/', updated: new Date(0) })
  const enclosure = { url: 'http://example.org/plan.pdf', type: 'application/pdf', length: 5 }
  feed.addItem({ title: 'Plan', link: 'http://example.org/plan', date: new Date(0), enclosure, image })
  console.log(image ? 'with an image' : 'without an image')
  console.log(' ', feed.atom1().match(/(?<=rel="enclosure" ).*(?=\/>)/g).join(' + '))
  console.log(' ', feed.rss2().match(/(?<=<enclosure ).*(?=\/>)/g).join(' + '))
  console.log(' ', JSON.stringify(JSON.parse(feed.json1()).items[0]))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
without an image
  href="http://example.org/plan.pdf" type="image/pdf" length="5"
  length="5" type="application/pdf" url="http://example.org/plan.pdf"
  {"url":"http://example.org/plan","title":"Plan","date_modified":"1970-01-01T00:00:00.000Z"}
with an image
  href="http://example.org/plan.pdf" type="image/pdf" length="5" + href="http://example.org/cover.png" type="image/png"
  url="http://example.org/cover.png" length="0" type="image/png"
  {"url":"http://example.org/plan","title":"Plan","image":"http://example.org/cover.png","date_modified":"1970-01-01T00:00:00.000Z"}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
