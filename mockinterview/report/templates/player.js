"use strict";
// Plays the recording from any word, moment or finding, and lights the word that is heard. What was said is never
// read as markup: the script takes nothing but numbers from the page.
{
  const TAIL_S = 0.15; // A finding is heard so much longer than its last word, which ends late as often as early.
  const LINGER_S = 0.3; // A word stays lit so long into the silence after it.
  const ROUNDING_S = 0.01; // Times stand in the page in hundredths.

  const audio = document.querySelector("audio");
  const timeline = document.querySelector(".timeline");
  const playhead = document.querySelector(".playhead");
  const bar = document.querySelector(".player");
  const transcript = document.querySelector(".transcript");
  const words = [...transcript.querySelectorAll(".word")];
  const starts = words.map((word) => Number(word.dataset.at));
  const ends = words.map((word) => Number(word.dataset.to));

  let until = Infinity; // Where the sound stops by itself.
  let lit = -1; // Index of the lit word.
  let last = -1; // Index of the word that was lit last; none is in a silence.
  let cursor = 0; // Index of the word that the keyboard is on: the only one that Tab reaches.

  function play(from, to = Infinity) {
    audio.currentTime = from;
    until = to;
    audio.play().catch(() => {}); // Refused when the reader has paused meanwhile.
  }

  function wordAt(time) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= time + ROUNDING_S) low = middle + 1;
      else high = middle;
    }
    const index = low - 1;
    return index >= 0 && time <= ends[index] + LINGER_S ? index : -1;
  }

  function isInView(word) {
    const box = word.getBoundingClientRect();
    return box.top >= bar.getBoundingClientRect().bottom && box.bottom <= innerHeight;
  }

  // The view follows the sound as long as the reader stays with it.
  function light(index) {
    if (index === lit) return;
    const follows = index >= 0 && last >= 0 && isInView(words[last]);
    words[lit]?.classList.remove("lit");
    words[index]?.classList.add("lit");
    if (follows && !isInView(words[index])) words[index].scrollIntoView({ block: "center" });
    lit = index;
    if (index >= 0) last = index;
  }

  function movePlayhead(time) {
    const from = Number(timeline.dataset.from);
    const share = Math.min(Math.max((time - from) / (Number(timeline.dataset.to) - from), 0), 1);
    playhead.setAttribute("x", `${share * 100}%`);
    playhead.setAttribute("visibility", "visible");
  }

  function show() {
    const time = audio.currentTime;
    if (time >= until) audio.pause();
    light(wordAt(time));
    if (timeline) movePlayhead(time);
  }

  function follow() {
    show();
    if (!audio.paused) requestAnimationFrame(follow);
  }

  function moveTo(index) {
    const before = words[cursor];
    cursor = Math.min(Math.max(index, 0), words.length - 1);
    reach(words[cursor]);
    words[cursor].focus();
    if (before !== words[cursor]) {
      before.removeAttribute("tabindex");
      before.removeAttribute("role");
    }
  }

  function reach(word) {
    word.tabIndex = 0;
    word.setAttribute("role", "button");
  }

  // The nearest word of the line above (step -1) or below (step 1).
  function inNextLine(step) {
    const here = words[cursor].getBoundingClientRect();
    const isAway = (box, top) => Math.abs(box.top - top) > here.height / 2;
    let nearest = cursor;
    let line = null;
    let distance = Infinity;
    for (let index = cursor + step; words[index]; index += step) {
      const box = words[index].getBoundingClientRect();
      if (line === null && !isAway(box, here.top)) continue;
      line ??= box.top;
      if (isAway(box, line)) break;
      if (Math.abs(box.left - here.left) < distance) {
        distance = Math.abs(box.left - here.left);
        nearest = index;
      }
    }
    return nearest;
  }

  const moves = {
    ArrowRight: () => cursor + 1,
    ArrowLeft: () => cursor - 1,
    ArrowDown: () => inNextLine(1),
    ArrowUp: () => inNextLine(-1),
    Home: () => 0,
    End: () => words.length - 1,
  };

  transcript.addEventListener("keydown", (event) => {
    if (!event.target.matches(".word") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in moves) moveTo(moves[event.key]());
    else if (event.key === "Enter" || event.key === " ") play(starts[cursor]);
    else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") audio.pause();
  });

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-at]");
    const isSelecting = !getSelection().isCollapsed && !event.target.closest("button");
    if (!target || isSelecting) return;
    if (target.matches(".word")) moveTo(words.indexOf(target));
    const end = target.dataset.until;
    play(Number(target.dataset.at), end === undefined ? Infinity : Number(end) + TAIL_S);
  });

  timeline?.addEventListener("click", (event) => {
    const box = timeline.getBoundingClientRect();
    const from = Number(timeline.dataset.from);
    play(from + ((event.clientX - box.left) / box.width) * (Number(timeline.dataset.to) - from));
  });

  document.querySelector("#speed").addEventListener("change", (event) => {
    audio.defaultPlaybackRate = audio.playbackRate = Number(event.target.value);
  });

  audio.addEventListener("play", follow);
  for (const change of ["seeked", "timeupdate", "ended"]) audio.addEventListener(change, show);
  audio.addEventListener("pause", () => {
    until = Infinity; // Whoever goes on by hand wants to hear more.
    show();
  });
  audio.addEventListener("seeking", () => {
    if (audio.currentTime > until) until = Infinity;
  });

  reach(words[0]);
}
