#!/usr/bin/env bash
# Software: @extractus/feed-extractor 8.0.3, @rowanmanning/feed-parser 2.1.5 (npm), on Node.js 20.
#
# Behaviour: an Atom entry has one link for each relation. The link that the extractor gives is the first in the file, whatever its
# rel says: the attachment, or the address for editing. What it calls published is the date of the last change where an entry has
# both, for Atom only; of a JSON Feed it takes date_published.
#
# Expected: the link without a rel or with rel="alternate", and <published>, as the other reader of the same file has them.
#
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @extractus/feed-extractor@8.0.3 @rowanmanning/feed-parser@2.1.5

cat > try.mjs <<'JS'
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import { parseFeed } from '@rowanmanning/feed-parser'
const first = '2023-06-09T00:00:00.000Z', changed = '2025-06-03T00:00:00.000Z'
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:x:f</id><updated>${changed}</updated><author><name>n</name></author>
<entry><id>urn:x:1</id><title>a</title><published>${first}</published><updated>${changed}</updated>
<link rel="enclosure" type="application/pdf" href="https://example.org/plan.pdf"/><link rel="alternate" href="https://example.org/plan"/></entry></feed>`
const show = (name, link, published) => console.log(name, link, new Date(published).toISOString().slice(0, 10))
const [entry] = extractFromXml(atom).entries
show('extractor, Atom', entry.link, entry.published)
const [item] = extractFromJson({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [
  { id: 'urn:x:1', url: 'https://example.org/plan', title: 'a', content_text: 'x', date_published: first, date_modified: changed }] }).entries
show('extractor, JSON', item.link, item.published)
const [other] = parseFeed(atom).items
show('parser, Atom', other.url, other.published)
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
extractor, Atom https://example.org/plan.pdf 2025-06-03
extractor, JSON https://example.org/plan 2023-06-09
parser, Atom https://example.org/plan 2023-06-09
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
