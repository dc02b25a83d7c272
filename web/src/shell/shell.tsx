import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useKeys } from '../keys/use-keys.js';
import { VIEWS } from '../views/views.js';
import { Announcer, Toasts } from './announcer.js';
import { Broken } from './broken.js';
import { KeysHelp } from './keys-help.js';
import { Masthead } from './masthead.js';

/** A new view takes the focus, so that reading and keys go on there; the first one leaves it where it is. */
function useFocusOnView(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const view = path.split('/').slice(1, 3).join('/') || 'ledger';
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [view]);
  return main;
}

function Shown(): ReactNode {
  return (
    <Switch>
      {VIEWS.map(({ path, Shown: View }) => (
        <Route key={path} path={`/${path}/:id?`}>
          {({ id }) => (
            <Broken key={path}>
              <Suspense fallback={<p className="page quiet">Loading the view …</p>}>
                <View id={id ?? ''} />
              </Suspense>
            </Broken>
          )}
        </Route>
      ))}
      <Route path="/">
        <Redirect to="/ledger" replace />
      </Route>
      <Route>
        <section className="page">
          <h1>There is no such page</h1>
          <p>
            The address may be cut short. <a href="/ledger">Go to the ledger</a>.
          </p>
        </section>
      </Route>
    </Switch>
  );
}

export function Shell(): ReactNode {
  const [keys, setKeys] = useState(false);
  const main = useFocusOnView();
  useKeys({ help: () => setKeys(true) });
  return (
    <>
      <a className="skip" href="#main">
        Skip to the view
      </a>
      <Masthead onKeys={() => setKeys(true)} />
      <main id="main" ref={main} tabIndex={-1}>
        <Shown />
      </main>
      <Toasts />
      <Announcer />
      {keys ? <KeysHelp onClose={() => setKeys(false)} /> : null}
    </>
  );
}
