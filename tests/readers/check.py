"""Reads the exports with real readers and compares counts and values.

python3 check.py FOLDER [--rdflib], the folder filled with `ipgraph export <format>` for every format. Debian packages:
python3-networkx python3-igraph python3-pandas python3-rdflib raptor2-utils.
"""
import csv, io, json, subprocess, sys, zipfile
import networkx, igraph, pandas, rdflib, sqlite3

folder = sys.argv[1]
tables = zipfile.ZipFile(f"{folder}/ipgraph-csv.zip")
lines = zipfile.ZipFile(f"{folder}/ipgraph-jsonl.zip")

def rows(path):
    return [json.loads(line) for line in lines.read(path).decode().split("\n") if line]

nodes, edges = {}, 0
for path in lines.namelist():
    if path.startswith("nodes/"):
        nodes.update({row["id"]: row for row in rows(path)})
    if path.startswith("relationships/"):
        edges += len(rows(path))

def same(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: {found!r}, not {wanted!r}")
    print("ok", what)

sample = next(row for row in nodes.values() if row["id"].startswith("Measure:"))
for name, graph in [("graphml", networkx.read_graphml(f"{folder}/ipgraph.graphml")), ("gexf", networkx.read_gexf(f"{folder}/ipgraph.gexf"))]:
    same(f"networkx {name} nodes", graph.number_of_nodes(), len(nodes))
    same(f"networkx {name} edges", graph.number_of_edges(), edges)
    same(f"networkx {name} text", graph.nodes[sample["id"]]["text"], sample["text"])
graph = igraph.Graph.Read_GraphML(f"{folder}/ipgraph.graphml")
same("igraph nodes and edges", (graph.vcount(), graph.ecount()), (len(nodes), edges))
same("igraph text", graph.vs.find(id=sample["id"])["text"], sample["text"])
count = 0
for path in tables.namelist():
    if not path.endswith(".csv"):
        continue
    text = tables.read(path).decode()
    frame = pandas.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    wanted = rows(path.replace("csv", "jsonl"))
    if len(frame) != len(wanted) or (wanted and list(frame.columns) != list(wanted[0])):
        sys.exit(f"pandas {path}: {len(frame)} rows, not {len(wanted)}")
    for record in csv.reader(io.StringIO(text)):
        if any(cell.endswith("\\") for cell in record):
            sys.exit(f"{path}: a cell ends in a backslash, which LOAD CSV refuses")
    database = sqlite3.connect(":memory:")
    frame.to_sql("t", database, index=False)
    count += database.execute("select count(*) from t").fetchone()[0] if path.startswith("nodes/") else 0
same("pandas and sqlite rows of nodes", count, len(nodes))
quads = sum(1 for _ in open(f"{folder}/ipgraph.nq", encoding="utf-8"))
def rapper(kind, file):
    done = subprocess.run(["rapper", "-q", "-i", kind, "-o", "ntriples", file], capture_output=True)
    if done.returncode:
        sys.exit(f"rapper {kind}: {done.stderr.decode()[:500]}")
    return len(set(done.stdout.splitlines()))
distinct = len({line.rsplit(b" <", 1)[0] for line in open(f"{folder}/ipgraph.nq", "rb")})
same("rapper turtle", rapper("turtle", f"{folder}/ipgraph.ttl"), distinct)
same("rapper nquads", rapper("nquads", f"{folder}/ipgraph.nq"), distinct)
if "--rdflib" in sys.argv:
    graph = rdflib.Graph().parse(f"{folder}/ipgraph.ttl")
    same("rdflib turtle", len(graph), distinct)
    subject = rdflib.URIRef("urn:ipgraph:" + sample["id"])
    same("rdflib text", str(graph.value(subject, rdflib.URIRef("urn:ipgraph:term:text"))), sample["text"])
    linked = rdflib.ConjunctiveGraph().parse(f"{folder}/ipgraph.jsonld", format="json-ld")
    same("rdflib json-ld", len(linked), distinct)
