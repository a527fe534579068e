// What pictures and pickers do more with a script: the middle in view, moving by dragging, larger and smaller, names to pick from.
"use strict";
{
  const ja = document.documentElement.lang === "ja";

  /** A picture larger than its frame: begin at the middle, drag, and three buttons for the size. */
  document.querySelectorAll(".drawing-canvas.wide").forEach((frame) => {
    const svg = frame.querySelector("svg");
    const middle = svg.querySelector(".middle .node-box");
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
    let scale = 1;
    const center = () => {
      if (!middle) return;
      frame.scrollLeft = (middle.x.baseVal.value + middle.width.baseVal.value / 2) * scale - frame.clientWidth / 2;
      frame.scrollTop = (middle.y.baseVal.value + middle.height.baseVal.value / 2) * scale - frame.clientHeight / 2;
    };
    const zoom = (next) => {
      scale = Math.min(3, Math.max(0.25, next));
      svg.setAttribute("width", width * scale);
      svg.setAttribute("height", height * scale);
      center();
    };
    const buttons = document.createElement("p");
    buttons.className = "zoom";
    for (const [sign, name, size] of [["−", ja ? "縮小" : "Smaller", () => scale / 1.25], ["＋", ja ? "拡大" : "Larger", () => scale * 1.25], [ja ? "全体" : "Whole", ja ? "全体を表示" : "Show the whole", () => Math.min(frame.clientWidth / width, frame.clientHeight / height)]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.setAttribute("aria-label", name);
      button.addEventListener("click", () => zoom(size()));
      buttons.append(button);
    }
    frame.before(buttons);
    let from = null;
    frame.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) from = [event.clientX + frame.scrollLeft, event.clientY + frame.scrollTop, false];
    });
    frame.addEventListener("pointermove", (event) => {
      if (!from) return;
      const [x, y] = [from[0] - event.clientX, from[1] - event.clientY];
      from[2] ||= Math.abs(x - frame.scrollLeft) + Math.abs(y - frame.scrollTop) > 4;
      if (from[2]) [frame.scrollLeft, frame.scrollTop] = [x, y];
    });
    // A drag that ends on a node is no click on it.
    frame.addEventListener("click", (event) => { if (from?.[2]) event.preventDefault(); from = null; }, true);
    window.addEventListener("pointerup", () => setTimeout(() => { from = null; }));
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    center();
  });

  /** Names to pick from while one is typed. */
  document.querySelectorAll("input[data-names]").forEach((input) => {
    const list = document.createElement("datalist");
    list.id = `${input.id}-names`;
    input.after(list);
    input.setAttribute("list", list.id);
    let timer = 0;
    input.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (event.isComposing || !input.value.trim()) return;
      timer = setTimeout(async () => {
        const answer = await fetch(`/api/suggest?prefix=${encodeURIComponent(input.value.trim())}&first=12`, { headers: { Accept: "application/json" } });
        if (!answer.ok) return;
        list.replaceChildren(...(await answer.json()).suggest.map((one) => {
          const option = document.createElement("option");
          option.value = one.node.id;
          option.label = `${one.text} (${ja ? one.node.kind : one.node.kindEn})`;
          option.textContent = option.label;
          return option;
        }));
      }, 120);
    });
  });
}
