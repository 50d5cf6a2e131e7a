"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const overview = one("#overview");
  const articles = all(".article");
  let current = null;

  /* one article at a time */
  const shown = () => articles[current] || overview || document.body;

  function show(number) {
    if (number === current) return;
    current = number;
    articles.forEach((article, index) => { article.hidden = number !== index; });
    if (overview) {
      overview.hidden = number !== -1;
      one("#to-overview").hidden = number === -1;
      one("#article-back").hidden = one("#article-on").hidden = number === -1;
      one("#article-back").disabled = number <= 0;
      one("#article-on").disabled = number >= articles.length - 1;
    }
    search();
    measure();
  }

  /* the bar wraps on narrow screens: what sticks below it must know its height */
  const measure = () => root.style.setProperty("--bar", `${one(".bar").offsetHeight}px`);

  function arrive() {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const target = wanted && document.getElementById(wanted);
    const article = target && target.closest(".article");
    if (article) show(articles.indexOf(article));
    else if (!target || target === overview || current === null) show(overview ? -1 : 0);
    if (!target) return;
    reveal(target);
    target.scrollIntoView({ block: article === target || target === overview ? "start" : "center" });
    if (target.tabIndex >= -1 && target.matches("[tabindex], a")) target.focus({ preventScroll: true });
    light(target);
  }

  function reveal(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function turn(step) {
    const next = articles[current + step];
    if (overview && current >= 0 && next) location.hash = next.id;
  }

  /* marks and their cards light up together */
  function light(target) {
    all(".lit").forEach((element) => element.classList.remove("lit"));
    const found = /^(a\d+)-([qc])c?-(\d+)$/.exec(target.id);
    if (!found) return;
    const article = document.getElementById(found[1]);
    all(`[data-m~="${found[2]}${found[3]}"]`, article).forEach((element) => {
      if (element.matches(found[2] === "q" ? ".m-quote" : ".m-claim")) element.classList.add("lit");
    });
    const card = document.getElementById(`${found[1]}-${found[2]}c-${found[3]}`);
    if (!card) return;
    card.classList.add("lit");
    bringIntoColumn(card);
  }

  /* the cards scroll beside the page on a wide screen only */
  function bringIntoColumn(card) {
    const column = card.closest(".cards");
    if (getComputedStyle(column).position !== "sticky") return;
    reveal(card);
    const [inner, outer] = [card.getBoundingClientRect(), column.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) column.scrollTop += inner.top - outer.top - 80;
  }

  /* filters */
  function filter(box) { root.classList.toggle(`no-${box.dataset.show}`, !box.checked); }

  function filterKind(box) {
    const article = box.closest(".article");
    all(".removed", article).forEach((piece) => {
      if (piece.dataset.kind === box.dataset.kind) piece.hidden = !box.checked;
    });
    all(".fold", article).forEach((fold) => { fold.hidden = !one(".removed:not([hidden])", fold); });
  }

  function filterScore() {
    const least = Number(one("#score").value);
    one("#score-shown").textContent = least.toFixed(2);
    all("[data-score]").forEach((each) => each.classList.toggle("low", Number(each.dataset.score) < least));
    all(".page .rc").forEach((badge) => badge.classList.toggle("low", Number(badge.textContent) < least));
  }

  function chooseSpeaker(button) {
    const article = button.closest(".article");
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(pressed));
    const chosen = new Set();
    all('.speaker[aria-pressed="true"]', article).forEach((other) => {
      other.dataset.quotes.split(" ").forEach((number) => chosen.add(`q${number}`));
    });
    article.classList.toggle("dim", chosen.size > 0);
    all(".m-quote", article).forEach((mark) => {
      mark.classList.toggle("chosen", mark.dataset.m.split(" ").some((name) => chosen.has(name)));
    });
    all(".card.quote", article).forEach((card) => {
      card.classList.toggle("chosen", chosen.has(`q${card.id.split("-").pop()}`));
    });
  }

  /* search */
  const painted = typeof Highlight === "function" && CSS.highlights;
  let hits = [];
  let hit = -1;

  function rangesIn(piece, wanted) {
    const nodes = [];
    let words = "";
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".ref, .tag") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([words.length, node]);
      words += node.data;
    }
    const lower = words.toLowerCase();
    if (lower.length === words.length) words = lower;
    const ranges = [];
    let at = words.indexOf(wanted);
    let index = 0;
    const place = (offset, inclusive) => {
      while (index + 1 < nodes.length && nodes[index + 1][0] < offset + inclusive) index += 1;
      return [nodes[index][1], offset - nodes[index][0]];
    };
    while (at >= 0) {
      const range = document.createRange();
      range.setStart(...place(at, 1));
      range.setEnd(...place(at + wanted.length, 0));
      ranges.push(range);
      at = words.indexOf(wanted, at + wanted.length);
    }
    return ranges;
  }

  function search() {
    const wanted = one("#find").value.trim().toLowerCase();
    all(".hit").forEach((piece) => piece.classList.remove("hit"));
    hits = [];
    hit = -1;
    if (wanted) {
      all(".piece, #overview tbody tr", shown()).forEach((piece) => {
        if (piece.hidden) return;
        const ranges = rangesIn(piece, wanted);
        if (ranges.length) piece.classList.add("hit");
        hits.push(...ranges);
      });
    }
    paint();
  }

  function paint() {
    one("#found").textContent = !one("#find").value.trim() ? "" :
      hit >= 0 ? `${hit + 1} of ${hits.length}` : hits.length === 1 ? "1 hit" : `${hits.length} hits`;
    if (!painted) return;
    CSS.highlights.set("found", new Highlight(...hits));
    CSS.highlights.set("here", new Highlight(...(hit >= 0 ? [hits[hit]] : [])));
  }

  function goTo(step) {
    if (!hits.length) return;
    hit = hit < 0 ? (step > 0 ? 0 : hits.length - 1) : (hit + step + hits.length) % hits.length;
    const element = hits[hit].startContainer.parentElement;
    reveal(element);
    element.scrollIntoView({ block: "center" });
    paint();
  }

  /* marks one after another */
  function step(by) {
    const marks = all(".page .ref", shown()).filter((mark) => mark.getClientRects().length > 0);
    if (!marks.length) return;
    const at = marks.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    marks[next].focus({ preventScroll: true });
    marks[next].scrollIntoView({ block: "center" });
    light(marks[next]);
  }

  /* dark mode */
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => root.classList.contains("dark") || (dark.matches && !root.classList.contains("light"));
  function nameTheme() { one("#theme").textContent = isDark() ? "Light" : "Dark"; }
  function turnTheme() {
    const next = isDark() ? "light" : "dark";
    root.classList.remove("light", "dark");
    root.classList.add(next);
    nameTheme();
  }

  /* controls */
  const help = one("#help");
  all("[data-show]").forEach((box) => box.addEventListener("change", () => filter(box)));
  all("input[data-kind]").forEach((box) => box.addEventListener("change", () => filterKind(box)));
  all(".speaker").forEach((button) => button.addEventListener("click", () => chooseSpeaker(button)));
  one("#score").addEventListener("input", filterScore);
  one("#find").addEventListener("input", search);
  one("#find-on").addEventListener("click", () => goTo(1));
  one("#find-back").addEventListener("click", () => goTo(-1));
  one("#article-on").addEventListener("click", () => turn(1));
  one("#article-back").addEventListener("click", () => turn(-1));
  one("#theme").addEventListener("click", turnTheme);
  one("#keys").addEventListener("click", () => help.showModal());
  dark.addEventListener("change", nameTheme);
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", () => all(".page details, .cards details").forEach((fold) => { fold.open = true; }));

  one("#find").addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); goTo(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape") { event.target.value = ""; search(); event.target.blur(); }
  });

  const toggled = { r: "removed", m: "known", q: "quotes", c: "claims", n: "numbers", f: "faq" };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches('input:not([type="checkbox"]):not([type="range"]), textarea');
    if (typing || help.open || event.ctrlKey || event.metaKey || event.altKey || !one("#keys-on").checked) return;
    const key = event.key;
    if (key === "/") { event.preventDefault(); one("#find").focus(); }
    else if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "]") turn(1);
    else if (key === "[") turn(-1);
    else if (key === "d") turnTheme();
    else if (key === "?") help.showModal();
    else if (toggled[key]) one(`[data-show="${toggled[key]}"]`).click();
  });

  new ResizeObserver(measure).observe(one(".bar"));

  if (matchMedia("(max-width: 75rem)").matches) all(".box").forEach((box) => { box.open = false; });
  nameTheme();
  arrive();
})();
