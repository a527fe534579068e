/** Operations in which parts overlap, nest, share fields and come item by item. */
export const operations = {
  Overlap: 'measure(id: "Measure:2023-040") { id section { number id } ...on Measure @defer(label: "l") { section { title id } } }',
  Shared: `measure(id: "Measure:2023-040") { id
    ...on Measure @defer(label: "a") { title section { id title } }
    ...on Measure @defer(label: "b") { title year section { id number } } }`,
  Nested: `measure(id: "Measure:2023-040") { id ...on Measure @defer(label: "out") { title
    section { id ...on Section @defer(label: "in") { title parent { id title } } } } }`,
  AtTheRoot: '...on Query @defer(label: "root") { dataset { version } measure(id: "Measure:2023-040") { id title } }',
  Lists: `measures(first: 5) { totalCount nodes { id
    ...on Measure @defer(label: "leads") { ledBy { nodes { id name } } } ...on Measure @defer(label: "title") { title } } }`,
  Kinds: `nodes(ids: ["Measure:2023-040", "Topic:ai"]) { id
    ...on Measure @defer(label: "m") { title } ...on Topic @defer(label: "t") { name } }`,
};

/** Operations of which a part fails; what is beside it must come. */
export const failing = {
  FailedPart: `measure(id: "Measure:2023-040") { id ...on Measure @defer(label: "bad") { year ledBy(first: 500) { totalCount } }
    ...on Measure @defer(label: "good") { title } }`,
};
