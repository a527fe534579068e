#!/usr/bin/env bash
# Software: @neo4j/graphql 7.6.3, graphql 16.12.0 (npm), on Node.js 20.
#
# Behaviour: @alias says that a field has another name in the database. A nested list is projected first and sorted afterwards, and
# a field that is sorted by but not selected is added to the projection, unless it has an alias. The statement then orders by a
# name that nothing has; ORDER BY null is no error in Cypher, so that the list comes in any order and its limit keeps any three.
# Where the query selects the field too it is right, and so are the root list and the connection of the same nodes.
#
# Expected: order: this1.orderOf in the projection, as it stands there when the field is selected, or ORDER BY this1.orderOf.
#
# Seen: the lines below: the projection and the order of the nested list, as a driver that only records the statement gets them:
# without the alias, with it, and with it and the field selected.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @neo4j/graphql@7.6.3 neo4j-driver@6.3.0 graphql@16.12.0

cat > try.cjs <<'JS'
const { Neo4jGraphQL } = require('@neo4j/graphql')
const { graphql } = require('graphql')
async function statement(directive, fields) {
  const typeDefs = `
    type Plan @node { name: String measures: [Measure!]! @relationship(type: "HAS", direction: OUT) }
    type Measure @node { title: String order: Int ${directive} }`
  const schema = await new Neo4jGraphQL({ typeDefs }).getSchema()
  let last
  const version = Object.assign(['5.26.0', 'enterprise'], { get: key => ({ version: '5.26.0', edition: 'enterprise' })[key], keys: ['version', 'edition'] })
  const executionContext = {
    run: async text => { last = text; return { keys: [], records: /dbms\.components/.test(text) ? [version] : [], summary: { counters: { updates: () => ({}) } } } },
    commit() {}, rollback() {}, close() {},
  }
  const source = `{ plans { measures(sort: [{ order: DESC }], limit: 3) { ${fields} } } }`
  const answer = await graphql({ schema, source, contextValue: { executionContext } })
  if (answer.errors) throw answer.errors[0]
  return last.split('\n').filter(line => /WITH this1 \{|ORDER BY/.test(line)).map(line => line.trim()).join(' | ')
}
;(async () => {
  console.log(await statement('', 'title'))
  console.log(await statement('@alias(property: "orderOf")', 'title'))
  console.log(await statement('@alias(property: "orderOf")', 'title order'))
})()
JS
seen=$(node try.cjs)
expected=$(cat <<'TEXT'
WITH this1 { .title, .order } AS this1 | ORDER BY this1.order DESC
WITH this1 { .title } AS this1 | ORDER BY this1.order DESC
WITH this1 { .title, order: this1.orderOf } AS this1 | ORDER BY this1.order DESC
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
