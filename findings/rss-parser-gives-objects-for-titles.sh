#!/usr/bin/env bash
# Software: rss-parser 3.13.0 (npm), on Node.js 20.
#
# Behaviour: of an Atom entry whose title is of type xhtml the parser gives the tree of its XML reader where its types promise a
# string, with the words out of order; categories, which it has for RSS, do not exist for Atom, and of several authors only the first
# stays.
#
# Expected: title "知的財産"; categories ["added","changed"].
#
# Seen: the line below, without categories.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund rss-parser@3.13.0

cat > try.cjs <<'JS'
const Parser = require('rss-parser')
const feed = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:x</id><updated>2025-06-03T00:00:00Z</updated>
<entry><id>urn:1</id><updated>2025-06-03T00:00:00Z</updated><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">知的<i>財産</i></div></title>
<link rel="alternate" hreflang="ja" href="/ja"/><link rel="alternate" hreflang="en" href="/en"/><author><name>a</name></author><author><name>b</name></author>
<category term="added"/><category term="changed"/></entry></feed>`
new Parser().parseString(feed).then(({ items: [item] }) => console.log(JSON.stringify({ title: item.title, link: item.link, author: item.author, categories: item.categories })))
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{"title":{"$":{"type":"xhtml"},"div":[{"_":"知的","$":{"xmlns":"http://www.w3.org/1999/xhtml"},"i":["財産"]}]},"link":"/ja","author":"a"}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
