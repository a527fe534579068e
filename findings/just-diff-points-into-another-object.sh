#!/usr/bin/env bash
# Software: just-diff 6.0.2, fast-json-patch 3.1.1 (npm), on Node.js 20.
#
# Behaviour: jsonPatchPathConverter makes the paths of a JSON Patch and joins the keys with slashes as they are. A slash in a key is
# a step into another object from then on, and ~1 in a key is a slash: the patch is valid, and who applies it changes another
# place, or makes a key that was in neither document. Where the other object is not there, it fails at least. Keys that are
# addresses, paths or units (2025/26, km/h, the terms of JSON-LD) are common.
#
# Expected: ~1 for a slash and ~0 for a tilde (RFC 6901), as fast-json-patch makes them.
#
# Seen: the lines below: what is wanted, then the path by just-diff and the document patched with it, then both by fast-json-patch.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund just-diff@6.0.2 fast-json-patch@3.1.1

cat > try.cjs <<'JS'
const { diff, jsonPatchPathConverter } = require('just-diff')
const { compare, applyPatch } = require('fast-json-patch')
const pairs = [
  [{ 'IP/AI': 1, IP: { AI: 5 } }, { 'IP/AI': 2, IP: { AI: 5 } }],
  [{ 2025: {} }, { 2025: {}, '2025/26': 'x' }],
  [{ 'a~1b': 1, 'a/b': 5 }, { 'a~1b': 2, 'a/b': 5 }],
]
for (const [before, after] of pairs) {
  const show = patch => [patch[0].path, JSON.stringify(applyPatch(before, patch, true, false).newDocument)].join(' ')
  console.log([JSON.stringify(after), show(diff(before, after, jsonPatchPathConverter)), show(compare(before, after))].join(' | '))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
{"IP/AI":2,"IP":{"AI":5}} | /IP/AI {"IP/AI":1,"IP":{"AI":2}} | /IP~1AI {"IP/AI":2,"IP":{"AI":5}}
{"2025":{},"2025/26":"x"} | /2025/26 {"2025":{"26":"x"}} | /2025~126 {"2025":{},"2025/26":"x"}
{"a~1b":2,"a/b":5} | /a~1b {"a~1b":1,"a/b":2} | /a~01b {"a~1b":2,"a/b":5}
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
