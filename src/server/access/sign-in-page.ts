import { page } from '../page.js';

const KEY = `<p>This ledger is open to whoever started it. Use the address that <code>counterclaim serve</code> printed in
the terminal; it carries a key that is made anew at each start.</p>`;

const TOKEN = `<form method="post" action="/login">
<p><label for="token">Your token</label></p>
<p><input id="token" name="token" type="password" autocomplete="current-password" required></p>
<p><button type="submit">Sign in</button></p>
</form>`;

/** What somebody sees who is not signed in. Without script and style, so that it needs nothing else of the server. */
export const signInPage = (mode: 'key' | 'tokens', wrong: string | null): string =>
  page(
    'Counterclaim',
    `<h1>Counterclaim</h1>${wrong ? `<p role="alert">${wrong}</p>` : ''}${mode === 'key' ? KEY : TOKEN}`,
  );
