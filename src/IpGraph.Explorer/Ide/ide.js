// GraphiQL in place of the plain boxes of the page for queries. The boxes stay behind it: what is written goes into them, and the
// page makes its address, its command line and its link to the other language from them.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "./node_modules/graphiql/graphiql.css";

const form = document.querySelector("#ask");
if (form) {
  const ja = document.documentElement.lang === "ja";
  const query = form.querySelector("#query-text");
  const variables = form.querySelector("#query-variables");
  const endpoint = new URL(form.dataset.endpoint, location.href);
  const examples = [...document.querySelectorAll(".examples a")];

  const tell = (box, text) => {
    box.value = text ?? "";
    form.dispatchEvent(new Event("change"));
  };

  const catalogue = {
    title: ja ? "例：操作のカタログ" : "Examples: the catalogue of operations",
    icon: () => createElement("svg", { viewBox: "0 0 16 16", fill: "none", stroke: "currentColor", strokeWidth: 1.5, "aria-hidden": true },
      createElement("path", { d: "M2 3.5h12M2 8h12M2 12.5h8" })),
    content: () => createElement("nav", { className: "ide-examples", "aria-label": ja ? "例" : "Examples" },
      createElement("h2", null, ja ? "例：操作のカタログ" : "Examples: the catalogue of operations"),
      createElement("ul", null, examples.map((link) => createElement("li", { key: link.href },
        createElement("a", { href: link.href, "aria-current": link.getAttribute("aria-current") ?? undefined }, link.textContent))))),
  };

  // What was open at the last visit would hide what the address says; other choices are kept.
  const kept = (name) => !/tabState|query|variables/i.test(name);
  const storage = {
    get length() { return localStorage.length; },
    getItem: (name) => (kept(name) ? localStorage.getItem(name) : null),
    setItem: (name, value) => { if (kept(name)) localStorage.setItem(name, value); },
    removeItem: (name) => localStorage.removeItem(name),
    clear: () => localStorage.clear(),
  };

  const socket = new URL(endpoint);
  socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";
  const place = document.createElement("div");
  place.id = "ide";
  const bench = document.querySelector(".workbench");
  bench.before(place);
  place.after(bench.querySelector(".result details"));
  bench.classList.add("below");
  form.hidden = true;
  bench.querySelector(".result").hidden = true;
  createRoot(place).render(createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: endpoint.href, wsClient: createClient({ url: socket.href, lazy: true }) }),
    query: query.value,
    variables: variables.value,
    storage,
    plugins: [catalogue],
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    defaultEditorToolsVisibility: variables.value.trim() ? "variables" : false,
    onEditQuery: (text) => tell(query, text),
    onEditVariables: (text) => tell(variables, text),
  }));
}
