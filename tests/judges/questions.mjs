// What people ask of the graph, answered through the tools alone, each held to facts that the documents print.
import assert from 'node:assert/strict';

const idsOf = nodes => nodes.map(node => node.id);

/** Every page of a list, put together. */
async function whole(call, tool, args, list) {
  const nodes = [];
  let after = null;
  do {
    const page = list((await call(tool, { ...args, after, tokensMax: 50000 })).data);
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

export const questions = {
  '1: measures about quantum, with evidence, ministries and schedule': async call => {
    const { data } = await call('measures-about', { concept: '量子', tokensMax: 20000 });
    const edge = data.concept.measures.edges.find(candidate => candidate.node.id === 'Measure:2023-040');
    assert.ok(edge.evidence.some(evidence => evidence.quote.includes('量子')));
    assert.ok(edge.node.ledBy.edges.length > 0 && edge.node.schedule.nodes.length > 0);
    assert.ok(edge.node.citations.length > 0);
  },
  '2: a strategic field': async call => {
    const { data: { strategicField } } = await call('strategic-field-overview', { id: 'StrategicField:ai-semiconductors' });
    assert.equal(strategicField.overseenBy.nodes.length, 2);
    assert.ok(strategicField.alignedWith.edges.length > 0);
    assert.ok(strategicField.measures.byMinistry.groups.length > 0);
    assert.ok(strategicField.progressEntries.totalCount > 0);
  },
  '3: what a ministry led, what continues, what it reported': async call => {
    const { data: { ministry } } = await call('ministry-record', { id: 'Ministry:mic', tokensMax: 20000 });
    assert.ok(ministry.continued.totalCount > 0 && ministry.continued.totalCount < ministry.led.totalCount);
    assert.ok(ministry.reports.totalCount > 0);
  },
  '4: ministries that work together': async call => {
    const { data: { cooccurrence } } = await call('ministries-together', { year: 2023, first: 3 });
    assert.equal(cooccurrence.of, 186);
    for (const pair of cooccurrence.pairs) {
      assert.notEqual(pair.one.node.id, pair.other.node.id);
      assert.ok(pair.count > 0 && pair.members.length > 0 && pair.count <= Math.min(pair.one.total, pair.other.total));
    }
  },
  '5: ministry by field, field by standards area': async call => {
    const { data: { matrix } } = await call('ministry-by-field', { year: 2023, members: 1, tokensMax: 50000 });
    const cells = matrix.rows.flatMap(row => row.cells);
    assert.ok(cells.some(cell => cell.count > 0 && cell.members.length === 1));
    assert.ok(cells.some(cell => cell.count === 0 && cell.finding === 'NOTHING_FOUND'));
    const fields = (await call('field-by-area', { tokensMax: 50000 })).data.matrix;
    assert.equal(fields.rows.length, 17);
  },
  '6: the gaps': async call => {
    const { data } = await call('gaps', { tokensMax: 20000 });
    assert.ok(idsOf(data.fieldsWithoutMeasures.nodes).includes('StrategicField:shipbuilding'));
    assert.ok(data.kpisWithoutMeasures.totalCount > 0);
  },
  '7: is the 20-trillion-yen goal on track': async call => {
    const { data: { kpi } } = await call('kpi-progress', { id: 'Kpi:2025-content-overseas' });
    assert.equal(kpi.targetValue, 20);
    assert.ok(kpi.growthNeeded > kpi.growthSeen);
    assert.equal(kpi.track, 'BEHIND');
  },
  '8: how CDN and search engines against piracy moved': async call => {
    const { data: { search } } = await call('search', { query: 'CDN 海賊版', types: ['MEASURE'] });
    const first = search.nodes.find(node => node.id === 'Measure:2023-101');
    const { data: { lineage } } = await call('lineage', { id: first.id, tokensMax: 10000 });
    assert.deepEqual(lineage.editions, [2023, 2025, 2026]);
    assert.ok(lineage.links.some(link => link.difference?.segments.some(segment => segment.kind === 'DELETE' && segment.text.includes('CDN'))));
    assert.ok(lineage.links.some(link => link.kind === 'SPEAKS_OF' && link.ties.some(tie => tie.to.id === 'Topic:cdn')));
    const { node: { progress } } = lineage.nodes.find(each => each.year === 2025 && each.node.progress?.totalCount > 0);
    assert.ok(progress.nodes.every(report => report.reportedBy.nodes.length > 0));
  },
  '9: how quantum and the ministry of agriculture are connected': async call => {
    const { data: { paths: [best] } } = await call('paths', { from: 'Topic:quantum', to: 'Ministry:maff', tokensMax: 10000 });
    assert.ok(best.sentenceJa.includes('農林水産省') && best.steps.length === best.length);
    assert.ok(best.steps.every(step => step.relationship.type.length > 0));
  },
  '10: search in both languages': async call => {
    for (const query of ['海賊版 ベトナム', 'piracy Vietnam']) {
      const { data: { search } } = await call('search', { query });
      assert.ok(search.totalCount > 0);
      assert.ok(search.nodes.every(node => node.citations.length > 0));
    }
  },
  '11: everything around a node': async call => {
    const { data: { neighborhood } } = await call('neighborhood', { id: 'StrategicField:quantum', depth: 2, first: 20, tokensMax: 20000 });
    const drawn = new Set(neighborhood.nodes.map(near => near.node.id));
    assert.equal(neighborhood.nodes[0].node.id, 'StrategicField:quantum');
    assert.ok(neighborhood.relationships.length >= drawn.size - 1);
    assert.ok(neighborhood.relationships.every(link => drawn.has(link.from.id) && drawn.has(link.to.id)));
  },
  '12: what became of an edition in a later one': async call => {
    const { data: { compare } } = await call('compare-editions', { from: 2023, to: 2025, first: 1, tokensMax: 20000 });
    assert.equal(compare.earlier.of, 186);
    assert.equal(compare.earlier.continued + compare.earlier.dropped + compare.earlier.cannotBeTold, compare.earlier.of);
    const { data: { trend } } = await call('trend', { only: ['Topic:generative-ai'], tokensMax: 10000 });
    assert.ok(trend.lines[0].points.every(point => point.of > 0 || point.share === null));
  },
  '13: all measures, page by page': async call => {
    const all = await whole(call, 'measures', { year: 2023, first: 50 }, data => data.measures);
    assert.deepEqual(all.map(measure => measure.number).sort((a, b) => a - b), Array.from({ length: 186 }, (_, index) => index + 1));
  },
  'any: a query of the agent’s own, after a look at the schema': async call => {
    const { data: { types } } = await call('schema', { name: 'Kpi', tokensMax: 10000 });
    assert.ok(types.some(line => line.startsWith('targetValue')));
    const { data } = await call('query', {
      query: 'query($state: KpiState!) { kpis(where: {state: {eq: $state}}) { totalCount } }',
      variables: { state: 'SET' },
    });
    assert.ok(data.kpis.totalCount > 0);
  },
};
