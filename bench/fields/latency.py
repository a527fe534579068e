"""How long each kind of question takes, one after the other over one connection: the middle (p50) and p95 of many.

Usage: python3 bench/fields/latency.py [-n TIMES] http://localhost:5000 [ANOTHER SERVER ...]

Of several servers, such as one over each store, the answers are compared before anything is measured. Answers are not taken from
the cache: a request that asks for its cost never is. Where the machine has other work to do the figures say little; the load of
the machine is printed with them. One server takes about half a minute with 200 times each over the embedded store.
"""
import http.client, json, os, sys, time
from pathlib import Path
from urllib.parse import urlsplit

MANIFESTS = sorted(path.stem for path in (Path(__file__).parents[2] / 'dataset/manifests').glob('*.json'))
FACETS = ' '.join(
    f'{key}: facet(by: {key}) {{ groups {{ value node {{ id }} label count }} none {{ count }} }}'
    for key in ('TYPE', 'EDITION', 'KIND', 'MINISTRY', 'STRATEGIC_FIELDS', 'STANDARDS_AREAS', 'TOPICS'))
QUESTIONS = {
    'search (question 10)': '{ search(query: "海賊版 ベトナム", first: 10) { totalCount edges { score highlights { field fragments { text start end } } node { id label } } } }',
    'search, seven facets': '{ search(query: "海賊版", first: 10) { totalCount nodes { id label } %s } }' % FACETS,
    'search, seven facets, two chosen': '{ search(query: "海賊版", chosen: [{by: TYPE, in: ["MEASURE"]}, {by: EDITION, in: ["2025"]}], first: 10) { totalCount nodes { id label } %s } }' % FACETS,
    'suggest': '{ suggest(prefix: "海賊", first: 10) { text node { id label } } }',
    'paths (question 9)': '{ paths(from: "Topic:quantum", to: "Ministry:maff", first: 3) { length sentence steps { relationship { type evidence { quote } citations { document fromLine } } } } }',
    'neighborhood, 2 deep (question 11)': '{ neighborhood(of: "StrategicField:quantum", depth: 2, first: 50) { nodes { node { id label } leftOutCount } relationships { type from { id } to { id } } } }',
    'matrix (question 5)': '{ matrix(of: {measures: {year: {eq: 2023}}}, rows: {by: LED_BY}, columns: {by: STRATEGIC_FIELDS}) { rows { node { id } total cells { count } } } }',
    'cooccurrence (question 4)': '{ cooccurrence(of: {measures: {}}, between: {by: LED_BY}, first: 20) { pairs { one { node { id } } other { node { id } } count lift } } }',
    'lineage (question 8)': '{ lineage(of: "Measure:2023-101") { nodes { place node { id label } } links { kind relationship { change } difference { segments { kind text } } } } }',
    'compare, by fields': '{ compare(from: 2023, to: 2025, by: STRATEGIC_FIELDS) { changes { change earlierCount laterCount } continuations(first: 20) { change earlier { id } later { id } } groups { node { id } changes { earlierCount } } } }',
    'trend of topics': '{ trend(of: TOPICS, orderBy: RISE, first: 20) { lines { node { id label } points { year share } } } }',
    'changes (question 12)': '{ dataset { changes(since: "%s") { added { totalCount ids } } } }' % MANIFESTS[0],
    'a measure by its number, cited': '{ measure(by: {year: 2023, number: 34}) { id label citation(style: BIBTEX) } }',
}


class Server:
    def __init__(self, address):
        url = urlsplit(address)
        self.connection = http.client.HTTPConnection(url.hostname, url.port, timeout=60)

    def ask(self, query):
        """The answer, and how many milliseconds it took."""
        start = time.perf_counter()
        self.connection.request('POST', '/graphql', json.dumps({'query': query}).encode(), {
            'Content-Type': 'application/json', 'GraphQL-Cost': 'report'})
        body = self.connection.getresponse().read()
        took = (time.perf_counter() - start) * 1000
        answer = json.loads(body)
        if 'errors' in answer:
            raise SystemExit(f'{query}\n{body[:500].decode()}')
        return answer['data'], took


def main(addresses, times):
    servers = [Server(address) for address in addresses]
    print(f'load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, {times} times each')
    print(f'{"p50 / p95 in ms":38}' + ''.join(f'{address:>26}' for address in addresses))
    for name, query in QUESTIONS.items():
        answers = [[server.ask(query)[0] for _ in range(min(times, 20))][-1] for server in servers]
        if any(answer != answers[0] for answer in answers):
            raise SystemExit(f'{name}: the servers answer differently')
        cells = []
        for server in servers:
            taken = sorted(server.ask(query)[1] for _ in range(times))
            cells.append(f'{taken[times // 2]:.2f} / {taken[int(times * 0.95)]:.2f}')
        print(f'{name:38}' + ''.join(f'{cell:>26}' for cell in cells), flush=True)


if __name__ == '__main__':
    arguments = sys.argv[1:]
    count = 200
    if arguments[:1] == ['-n']:
        count, arguments = int(arguments[1]), arguments[2:]
    main(arguments or ['http://localhost:5000'], count)
