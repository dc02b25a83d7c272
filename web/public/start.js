// Runs before the first paint and before the program of the page is here.

// A chosen theme does not flash in the other one's colours.
try {
  const theme = localStorage.getItem('counterclaim.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's preference stands.
}

// The first rows of the ledger are asked for while the program is still on its way; api/first-answer.ts takes them up.
// Names and their order are those of state/address.ts: an address that differs is asked for again, nothing more.
const names = 'actor party place from to harm status incident report bbox asOf clock profile sort'.split(' ');
if (/^\/(?:ledger\/?)?$/.test(location.pathname)) {
  const asked = new URLSearchParams(location.search);
  const wanted = new URLSearchParams();
  for (const name of names) {
    const value = (asked.get(name) || '').trim();
    if (value !== '') wanted.set(name, value);
  }
  wanted.set('limit', '30');
  const url = `/api/v1/rows?${wanted}`;
  const answer = fetch(url, { headers: { accept: 'application/json' } });
  // Whoever takes it up hears of a failure.
  answer.catch(() => undefined);
  globalThis.counterclaimFirst = { url, answer };
}
