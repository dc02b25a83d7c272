/**
 * Run in the page before its own script: notes when rows stand painted, and scrolls while it looks for rows that are not
 * there. As text, because the build of a benchmark must not reach into the page; names start with `bench`.
 */
export const PAGE_SIDE = `(() => {
  const rows = () => document.querySelectorAll('.ledger-rows [role="row"]').length;
  // The answer to what the address asks: rows that are no longer those of before, or none.
  const answered = value => {
    const grid = document.querySelector('[role="grid"]');
    const at = grid ? grid.getAttribute('aria-busy') === 'false' : !document.querySelector('main [aria-busy="true"]');
    return at && location.search.includes(value);
  };
  // A frame after the one in which they stand, they are painted.
  const painted = there => new Promise(done => {
    const look = () => (there() ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look));
    look();
  });
  window.benchFirst = painted(() => rows() > 0);
  window.benchFilter = (name, value) => {
    const field = [...document.querySelectorAll('.filters label')].find(one => one.textContent.startsWith(name));
    const select = field.querySelector('select');
    const began = performance.now();
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set;
    set.call(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return painted(() => answered(value)).then(at => at - began);
  };
  // The longest stretch of the window below the head of the list where no row stands, pixels.
  const blank = () => {
    const list = document.querySelector('.ledger-rows').getBoundingClientRect();
    const from = Math.max(list.top, 60), to = Math.min(list.bottom, innerHeight);
    const boxes = [...document.querySelectorAll('.ledger-rows .placed')].map(one => one.getBoundingClientRect());
    let [most, run] = [0, 0];
    for (let y = from + 4; y < to - 4; y += 8) {
      run = boxes.some(({ top, bottom }) => top <= y && y <= bottom) ? 0 : run + 8;
      most = Math.max(most, run);
    }
    return most;
  };
  window.benchScroll = (step, frames) => new Promise(done => {
    const seen = { frames: 0, blank: 0, most: 0, stalled: 0, times: [] };
    let last = performance.now();
    const turn = now => {
      seen.times.push(now - last);
      last = now;
      const before = scrollY;
      scrollBy(0, step);
      if (scrollY === before) seen.stalled += 1;
      const missing = blank();
      // A row is some ninety pixels high; the gap between two incidents is no row.
      if (missing > 48) seen.blank += 1;
      seen.most = Math.max(seen.most, missing);
      seen.frames += 1;
      if (seen.frames < frames) requestAnimationFrame(turn);
      else done(seen);
    };
    requestAnimationFrame(turn);
  });
})()`;
