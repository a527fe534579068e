#!/usr/bin/env bash
# Software: json-graphql-server 3.3.2, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: the filters _lt, _lte, _gt and _gte compare with null as if it were 0: year_lte: 2024 finds the plans of which no year is
# known, and year_lt: 1 finds nothing but those. A row that lacks the field is not found, though the two look alike in each answer.
#
# Expected: no row of unknown value for any comparison, as SQL and Cypher have it, and one treatment of null and of nothing.
#
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund json-graphql-server@3.3.2 graphql@16.12.0

cat > try.cjs <<'JS'
const { graphqlSync } = require('graphql')
const { jsonSchemaBuilder } = require('json-graphql-server/node')
const schema = jsonSchemaBuilder({ plans: [{ id: 'known', year: 2023 }, { id: 'null', year: null }, { id: 'without' }] })
for (const filter of ['year_lte: 2024', 'year_lt: 1', 'year_gt: -1']) {
  const { data } = graphqlSync({ schema, source: `{ allPlans(filter: { ${filter} }) { id year } }` })
  console.log(filter, JSON.stringify(data.allPlans.map(plan => [plan.id, plan.year])))
}
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
year_lte: 2024 [["known",2023],["null",null]]
year_lt: 1 [["null",null]]
year_gt: -1 [["known",2023],["null",null]]
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
