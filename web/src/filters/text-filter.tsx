import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FilterName } from '../state/address.js';
import { useAddress } from '../state/use-address.js';

/** So long after the last letter the list is narrowed. */
const PAUSE_MS = 120;

interface Props {
  name: FilterName;
  title: string;
}

/** A filter that is typed: narrows while typing, as one step of the history. */
export function TextFilter({ name, title }: Props): ReactNode {
  const [address, change] = useAddress();
  const stands = address[name] ?? '';
  const [typed, setTyped] = useState(stands);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address was changed elsewhere (back, clear all): the field follows.
  useEffect(() => setTyped(now => (now.trim() === stands ? now : stands)), [stands]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const put = (value: string): void => change({ [name]: value.trim() }, { replace: stands !== '' && value !== '' });
  return (
    <label className="field">
      <span>{title}</span>
      <input
        type="search"
        value={typed}
        data-filter={name}
        onChange={event => {
          const { value } = event.target;
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => put(value), PAUSE_MS);
        }}
      />
    </label>
  );
}
