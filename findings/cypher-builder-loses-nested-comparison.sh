#!/usr/bin/env bash
# @neo4j/cypher-builder 3.3.0
# A comparison that is an operand of another comparison is written without parentheses, though arithmetic and boolean operands
# get theirs. Cypher reads `a < b = c` as a chain, `a < b AND b = c`, so the statement asks something else than the tree
# that was built; `(a < b) = c` compares a boolean with c.
# Expected: parentheses around the inner comparison, as around the inner sum and the inner OR.
# Seen:
#   RETURN ((a + b) * c)
#   RETURN (a OR b) = c
#   RETURN a < b = c
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @neo4j/cypher-builder@3.3.0 >/dev/null 2>&1
cat > probe.mjs <<'JS'
import Cypher from '@neo4j/cypher-builder';
const [a, b, c] = ['a', 'b', 'c'].map(name => new Cypher.NamedVariable(name));
const show = expression => console.log(new Cypher.Return(expression).build().cypher);
show(Cypher.multiply(Cypher.plus(a, b), c));
show(Cypher.eq(Cypher.or(a, b), c));
show(Cypher.eq(Cypher.lt(a, b), c));
JS
expected='RETURN ((a + b) * c)
RETURN (a OR b) = c
RETURN a < b = c'
seen=$(node probe.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\n' "$expected" >&2
  exit 1
fi
