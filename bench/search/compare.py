"""Ranks the graded queries by the product and by SQLite FTS5 (trigram tokens, BM25) over the same texts, in one run.

Usage: python3 bench/search/compare.py http://localhost:5000

Both are judged by nDCG@10 against tests/IpGraph.EndToEnd.Tests/Search/graded.yaml. FTS5 has the title, the English title and
the text of each measure; a second time also the names, in both languages, of what the graph knows the measure to be about, which
is knowledge that only the graph has. Its words are joined by AND, in quotation marks, with the bm25 weights that did best of a
few. It cannot find what is shorter than three characters; such words are looked for with LIKE.
"""
import json, math, re, sqlite3, sys, urllib.request
from pathlib import Path

GRADED = Path(__file__).parents[2] / 'tests/IpGraph.EndToEnd.Tests/Search/graded.yaml'
WEIGHTS = [(1, 1, 1, 1), (3, 3, 1, 0.5), (5, 5, 1, 2)]


def ask(server, query, **variables):
    body = json.dumps({'query': query, 'variables': variables}).encode()
    request = urllib.request.Request(server + '/graphql', body, {'Content-Type': 'application/json'})
    answer = json.load(urllib.request.urlopen(request))
    if 'errors' in answer:
        raise SystemExit(answer['errors'])
    return answer['data']


def graded():
    """The few forms of YAML that the list uses: `- query: …` and `  3: [ids]`, perhaps over several lines."""
    text = re.sub(r'(?m)^\s*#.*\n', '', GRADED.read_text(encoding='utf-8'))
    for entry in re.split(r'(?m)^- ', text)[1:]:
        query = re.search(r'query: (.*)', entry).group(1).strip().strip("'\"")
        grades = {}
        for grade, ids in re.findall(r'(\d): \[(.*?)\]', entry, re.S):
            for name in re.split(r'[,\s]+', ids.strip()):
                if name:
                    grades['Measure:' + name.strip("'\"")] = int(grade)
        yield query, grades


def gain(found, grades):
    def discounted(values):
        return sum((2 ** value - 1) / math.log2(place + 2) for place, value in enumerate(values[:10]))
    return discounted([grades.get(name, 0) for name in found]) / discounted(sorted(grades.values(), reverse=True))


def measures(server):
    after = None
    while True:
        page = ask(server, '''query($after: String) { measures(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
          nodes { id title titleEn text about(first: 100) { nodes { name nameEn aliases } } } } }''', after=after)['measures']
        yield from page['nodes']
        if not page['pageInfo']['hasNextPage']:
            return
        after = page['pageInfo']['endCursor']


def table(all_measures, with_subjects):
    base = sqlite3.connect(':memory:')
    base.execute("CREATE VIRTUAL TABLE measure USING fts5(id UNINDEXED, title, titleEn, text, about, tokenize='trigram')")
    for one in all_measures:
        about = ' '.join(word for concept in one['about']['nodes'] for word in [concept['name'], concept['nameEn'], *concept['aliases']])
        base.execute('INSERT INTO measure VALUES (?, ?, ?, ?, ?)', (one['id'], one['title'], one['titleEn'], one['text'], about if with_subjects else ''))
    return base


def fts(base, query, weights):
    words = query.replace('"', ' ').split()
    long, short = [word for word in words if len(word) > 2], [word for word in words if len(word) <= 2]
    conditions, values = [], []
    if long:
        conditions.append('measure MATCH ?')
        values.append(' AND '.join(f'"{word}"' for word in long))
    for word in short:
        conditions.append("(title || ' ' || titleEn || ' ' || text || ' ' || about) LIKE ?")
        values.append(f'%{word}%')
    order = f'bm25(measure, 0, {", ".join(map(str, weights))}), id' if long else 'id'
    rows = base.execute(f'SELECT id FROM measure WHERE {" AND ".join(conditions)} ORDER BY {order} LIMIT 10', values)
    return [row[0] for row in rows]


def main(server):
    queries = list(graded())
    all_measures = list(measures(server))
    ours = {query: gain([node['id'] for node in ask(
        server, 'query($q: String!) { search(query: $q, where: {type: [MEASURE]}, first: 10) { nodes { id } } }',
        q=query)['search']['nodes']], grades) for query, grades in queries}
    print(f'{len(queries)} queries, nDCG@10: product {sum(ours.values()) / len(ours):.3f}')
    for with_subjects in (False, True):
        base = table(all_measures, with_subjects)
        best = max(WEIGHTS, key=lambda weights: sum(gain(fts(base, query, weights), grades) for query, grades in queries))
        theirs = {query: gain(fts(base, query, best), grades) for query, grades in queries}
        print(f'  SQLite {sqlite3.sqlite_version} FTS5 trigram + BM25, {"texts and subjects" if with_subjects else "texts"}: '
              f'{sum(theirs.values()) / len(theirs):.3f} (weights {best})')
    print('\nThe ten worst of the product, beside FTS5 with subjects:')
    for query in sorted(ours, key=ours.get)[:10]:
        print(f'  {ours[query]:.3f}  (FTS5 {theirs[query]:.3f})  {query}')


if __name__ == '__main__':
    main(sys.argv[1].rstrip('/') if len(sys.argv) > 1 else 'http://localhost:5000')
