#!/usr/bin/env bash
# Software: @extractus/feed-extractor 8.0.3 (npm), on Node.js 20.
#
# Behaviour: the text of an Atom or RSS title goes through the number reader of the XML parser and back into text: 0010 is "10",
# 0x1F is "31", 1e3 is "1000" and 3.50 is "3.5". A JSON Feed with the same titles is read as it stands.
#
# Expected: the text of the title: the types of the library promise a string, and both formats have nothing but text there.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @extractus/feed-extractor@8.0.3

cat > try.mjs <<'JS'
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
const titles = ['0010', '0x1F', '1e3', '3.50', '2025']
const show = feed => console.log(JSON.stringify(feed.entries.map(entry => entry.title)))
show(extractFromXml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:x:f</id><updated>2025-06-03T00:00:00Z</updated>${titles.map((title, at) =>
  `<entry><id>urn:x:${at}</id><title>${title}</title><updated>2025-06-03T00:00:00Z</updated><link href="https://example.org/${at}"/></entry>`).join('')}</feed>`))
show(extractFromXml(`<rss version="2.0"><channel><title>t</title><link>https://example.org/</link><description>d</description>${titles.map((title, at) =>
  `<item><title>${title}</title><link>https://example.org/${at}</link></item>`).join('')}</channel></rss>`))
show(extractFromJson({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: titles.map((title, at) => ({ id: `${at}`, url: `https://example.org/${at}`, title, content_text: 'x' })) }))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
["10","31","1000","3.5","2025"]
["10","31","1000","3.5","2025"]
["0010","0x1F","1e3","3.50","2025"]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
