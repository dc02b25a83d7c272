import { type ReactNode, useEffect, useRef } from 'react';

/** A panel beside the table; on a narrow screen it takes the whole of it. Takes the focus when its matter changes. */
export function Drawer(props: { title: string; about: string; onClose: () => void; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [props.about]);
  return (
    <aside className="drawer screen-only" aria-label={props.title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <button type="button" onClick={props.onClose}>
          Close
        </button>
      </header>
      {props.children}
    </aside>
  );
}
