#!/usr/bin/env bash
# Software: @modelcontextprotocol/sdk 1.32.2 (npm), on Node.js 20.
#
# Behaviour: the explode modifier of RFC 6570 is parsed and, in the forms ? and &, not applied: {?year*} with two values gives
# ?year=2023,2025, as {?year} does. In {/year*} it is applied. A server whose queries repeat a parameter gets one value with a comma
# in it.
#
# Expected: ?year=2023&year=2025 (RFC 6570, section 3.2.8).
#
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2

cat > try.mjs <<'JS'
import { UriTemplate } from '@modelcontextprotocol/sdk/shared/uriTemplate.js'
for (const template of ['{?year*}', '{?year}', '{/year*}', '{&year*}'])
  console.log(template, new UriTemplate('graph://measures' + template).expand({ year: ['2023', '2025'] }))
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
{?year*} graph://measures?year=2023,2025
{?year} graph://measures?year=2023,2025
{/year*} graph://measures/2023/2025
{&year*} graph://measures&year=2023,2025
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
