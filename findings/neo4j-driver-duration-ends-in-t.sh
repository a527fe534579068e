#!/usr/bin/env bash
# neo4j-driver 6.3.0
# Duration.toString of a duration of months or days only ends in the time designator T with nothing after it. ISO 8601 allows
# the T only before a time part, and strict readers refuse such a text; the zero duration is written properly.
# Expected: P1M and P1D.
# Seen:
#   P1MT P1DT PT1M PT0S
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund neo4j-driver@6.3.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import neo4j from 'neo4j-driver';
const text = (...parts) => new neo4j.types.Duration(...parts).toString();
console.log(text(1, 0, 0, 0), text(0, 1, 0, 0), text(0, 0, 60, 0), text(0, 0, 0, 0));
JS
expected='P1MT P1DT PT1M PT0S'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
