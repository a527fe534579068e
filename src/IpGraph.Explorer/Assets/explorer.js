// What the pages do more with a script: suggestions, keys, copying, and the page for queries without a new page for each answer.
"use strict";
{
  const ja = document.documentElement.lang === "ja";
  const say = (japanese, english) => (ja ? japanese : english);
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /** A list below a search box, moved through with the arrow keys. */
  function suggest(input, index) {
    const list = make("ul", { className: "suggestions", id: `suggestions-${index}`, hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say("候補", "Suggestions"));
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    let chosen = -1;
    let timer = 0;
    let running = null;
    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const mark = (next) => {
      chosen = next;
      [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
      if (chosen < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", list.children[chosen].id);
        list.children[chosen].scrollIntoView({ block: "nearest" });
      }
    };
    const open = (item) => { location.href = item.dataset.address; };
    const show = (found) => {
      list.replaceChildren(...found.map((one, at) => {
        const item = make("li", { id: `${list.id}-${at}` }, make("span", { textContent: one.text, lang: /[\u3040-\u30ff\u3400-\u9fff]/.test(one.text) ? "ja" : "en" }), make("small", { textContent: ja ? one.node.kind : one.node.kindEn }));
        item.setAttribute("role", "option");
        item.dataset.address = `/${document.documentElement.lang}/nodes/${encodeURIComponent(one.node.id).replace(/%3A/g, ":")}`;
        item.addEventListener("mousedown", (event) => { event.preventDefault(); open(item); });
        return item;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      mark(-1);
    };
    const ask = async () => {
      const text = input.value.trim();
      running?.abort();
      if (!text) { close(); return; }
      running = new AbortController();
      try {
        const answer = await fetch(`/api/suggest?prefix=${encodeURIComponent(text)}&first=8`, { headers: { Accept: "application/json" }, signal: running.signal });
        if (answer.ok) show((await answer.json()).suggest);
      } catch (failure) {
        if (failure.name !== "AbortError") close();
      }
    };
    input.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, 120);
    });
    input.addEventListener("compositionend", () => { timer = setTimeout(ask, 60); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const count = list.children.length;
      if (event.key === "Escape") close();
      else if (!list.hidden && event.key === "ArrowDown") { event.preventDefault(); mark((chosen + 1) % count); }
      else if (!list.hidden && event.key === "ArrowUp") { event.preventDefault(); mark(chosen <= 0 ? count - 1 : chosen - 1); }
      else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); open(list.children[chosen]); }
      else if (list.hidden && event.key === "ArrowDown") {
        const first = document.querySelector(".hits a");
        if (first) { event.preventDefault(); first.focus(); }
      }
    });
  }
  document.querySelectorAll("input[data-suggest]").forEach(suggest);

  /** From hit to hit with the arrow keys, to the margin and back; "/" leads to the search box. */
  const hits = [...document.querySelectorAll(".hits .title a")];
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const at = hits.indexOf(document.activeElement);
    if (event.key === "/") { event.preventDefault(); document.querySelector("input[data-suggest]")?.focus(); }
    else if (at >= 0 && event.key === "ArrowDown" && hits[at + 1]) { event.preventDefault(); hits[at + 1].focus(); }
    else if (at >= 0 && event.key === "ArrowUp") { event.preventDefault(); (hits[at - 1] ?? document.querySelector("#find")).focus(); }
    else if (at >= 0 && event.key === "ArrowRight") { event.preventDefault(); document.querySelector(".facets a")?.focus(); }
    else if (event.key === "ArrowLeft" && document.activeElement?.closest(".facets")) { event.preventDefault(); hits[0]?.focus(); }
  });

  /** A button that copies a text. */
  async function copy(button, text) {
    await navigator.clipboard.writeText(text);
    const before = button.textContent;
    button.textContent = say("コピーしました", "Copied");
    setTimeout(() => { button.textContent = before; }, 1500);
  }
  if (navigator.clipboard) document.querySelectorAll(".copyable, .cite pre, #curl").forEach((block) => {
    const button = make("button", { type: "button", className: "copy", textContent: say("コピー", "Copy") });
    button.addEventListener("click", () => copy(button, block.textContent));
    block.after(button);
  });

  /** The page for queries. */
  const form = document.querySelector("#ask");
  if (form) {
    const query = form.querySelector("#query-text");
    const variables = form.querySelector("#query-variables");
    const result = document.querySelector("#result");
    const link = () => {
      const state = new URLSearchParams({ query: query.value });
      if (variables.value.trim()) state.set("variables", variables.value);
      return `?${state}`;
    };
    // The whole state is the address; the command line and the other language say the same.
    const keep = () => {
      history.replaceState(null, "", link());
      const tongue = document.querySelector("a.tongue");
      tongue.search = link();
      const given = variables.value.trim();
      const body = given ? `{"query":${JSON.stringify(query.value)},"variables":${given}}` : JSON.stringify({ query: query.value });
      document.querySelector("#curl").textContent =
        `curl ${location.origin}${form.dataset.endpoint} -H 'Content-Type: application/json' -d '${body.replaceAll("'", "'\\''")}'`;
    };
    form.addEventListener("change", keep);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      let given;
      try {
        given = variables.value.trim() ? JSON.parse(variables.value) : undefined;
      } catch (failure) {
        result.textContent = `${say("変数が JSON ではありません：", "The variables are not JSON: ")}${failure.message}`;
        return;
      }
      keep();
      result.textContent = "…";
      try {
        const answer = await fetch(form.dataset.endpoint, {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json" },
          body: JSON.stringify({ query: query.value, variables: given }),
        });
        result.textContent = JSON.stringify(await answer.json(), null, 2);
      } catch (failure) {
        result.textContent = `${say("サーバーに届きません：", "The server cannot be reached: ")}${failure.message}`;
      }
    });
    query.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    const format = document.querySelector("#query-format");
    format.hidden = false;
    format.addEventListener("click", () => { query.value = indent(query.value); });
    const share = document.querySelector("#query-link");
    share.hidden = !navigator.clipboard;
    share.addEventListener("click", () => copy(share, location.origin + location.pathname + link()));
    // GraphiQL is large; on a phone the plain boxes are the better page.
    const { ideStyle, ideScript } = form.dataset;
    if (ideScript && matchMedia("(min-width: 48rem)").matches)
      document.head.append(make("link", { rel: "stylesheet", href: ideStyle }), make("script", { src: ideScript }));
  }

  /** Indents a document by its brackets; texts, descriptions and comments stay as they are. */
  function indent(text) {
    const tokens = text.match(/"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|#[^\n]*|\.\.\.|[{}()[\]]|[^\s{}()[\]"#]+/g) ?? [];
    let depth = 0;
    let line = "";
    let round = 0;
    const lines = [];
    const flush = () => { if (line.trim()) lines.push("  ".repeat(depth) + line.trim()); line = ""; };
    for (const token of tokens) {
      if (token.startsWith("#")) { flush(); lines.push("  ".repeat(depth) + token); }
      else if (token === "(" || token === "[") { line += token; round++; }
      else if (token === ")" || token === "]") { line = line.trimEnd() + token; round--; if (round === 0) line += " "; }
      else if (token === "{" && round === 0) { line = `${line.trimEnd()} {`; flush(); depth++; }
      else if (token === "}" && round === 0) { flush(); depth--; lines.push("  ".repeat(depth) + "}"); }
      else if (token === "{" || token === "}") line += token;
      else if (round > 0) line += (/[([{]$/.test(line) ? "" : " ") + token;
      else if (token.endsWith(":") || token === "..." || token === "on" || token.startsWith("@") || /^(query|fragment|mutation|subscription)$/.test(token)) {
        if (token.startsWith("@") || token === "on") line = `${line.trimEnd()} ${token} `;
        else { if (!/(\.\.\.|:|on) ?$/.test(line)) flush(); line += token === "..." ? token : `${token} `; }
      }
      else if (/(\.\.\.|: |on |@\w+ |query |fragment |mutation |subscription )$/.test(line)) line += token;
      else { flush(); line = token; }
    }
    flush();
    return `${lines.join("\n")}\n`;
  }
}
