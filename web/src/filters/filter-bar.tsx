import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { statusQuery } from '../api/queries.js';
import type { Address, AddressName } from '../state/address.js';
import { countFilters, FILTERS } from '../state/address.js';
import { useAddress } from '../state/use-address.js';
import { HARMS, STATUS_WORDS, STATUSES } from '../words/terms.js';
import { chipsOf } from './filter-words.js';
import { TextFilter } from './text-filter.js';
import './filters.css';

type Option = readonly [value: string, title: string];

function Choice(props: { name: AddressName; title: string; none: string; options: readonly Option[] }): ReactNode {
  const [address, change] = useAddress();
  return (
    <label className="field">
      <span>{props.title}</span>
      <select value={address[props.name] ?? ''} onChange={event => change({ [props.name]: event.target.value })}>
        <option value="">{props.none}</option>
        {props.options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function DayFilter({ name, title }: { name: 'from' | 'to' | 'asOf'; title: string }): ReactNode {
  const [address, change] = useAddress();
  return (
    <label className="field">
      <span>{title}</span>
      <input
        type="date"
        value={address[name]?.slice(0, 10) ?? ''}
        onChange={event => change({ [name]: event.target.value })}
      />
    </label>
  );
}

function ProfileChoice(): ReactNode {
  const { data } = useQuery(statusQuery);
  const options = data?.profiles.map(({ id }): Option => [id, id.toUpperCase()]) ?? [];
  return <Choice name="profile" title="Profile" none="None" options={options} />;
}

const SORTS: readonly Option[] = [
  ['published', 'Latest news'],
  ['spread', 'Widest disagreement'],
  ['reach', 'Most reports'],
];

/** Every filter set, each with a way to take it out. */
export function Chips(): ReactNode {
  const [address, change] = useAddress();
  const chips = chipsOf(address);
  if (chips.length === 0) return null;
  const none = Object.fromEntries(FILTERS.map(name => [name, undefined]));
  return (
    <ul className="chips" aria-label="Filters set">
      {chips.map(({ name, title, value }) => (
        <li key={name}>
          <button
            type="button"
            onClick={() => change({ [name]: undefined, ...(name === 'asOf' ? { clock: undefined } : {}) })}
            aria-label={`Take out the filter ${title}: ${value}`}
          >
            <span className="quiet">{title}</span> <bdi>{value}</bdi> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain" onClick={() => change(none)}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

function Fields({ sorted }: { sorted: boolean }): ReactNode {
  const [address] = useAddress();
  return (
    <>
      <TextFilter name="actor" title="Actor" />
      <TextFilter name="party" title="Party" />
      <TextFilter name="place" title="Place" />
      <DayFilter name="from" title="From day" />
      <DayFilter name="to" title="To day" />
      <Choice name="harm" title="Harm" none="Any" options={HARMS.map(harm => [harm, harm])} />
      <Choice
        name="status"
        title="Status"
        none="Any"
        options={STATUSES.map(status => [status, STATUS_WORDS[status].word])}
      />
      <DayFilter name="asOf" title="Known by (UTC)" />
      {address.asOf === undefined ? null : (
        <Choice name="clock" title="Known to" none="the world" options={[['recorded', 'this ledger']]} />
      )}
      <ProfileChoice />
      {sorted ? <Choice name="sort" title="Order" none="Latest day" options={SORTS} /> : null}
    </>
  );
}

const toldCount = (address: Address): string => {
  const count = countFilters(address);
  return count === 0 ? 'Filters' : `Filters (${count} set)`;
};

/** What the ledger is narrowed to; the same in every view that narrows. Narrow screens keep it behind a button. */
export function FilterBar({ sorted = false }: { sorted?: boolean }): ReactNode {
  const [address] = useAddress();
  const [shown, setShown] = useState(false);
  return (
    <search className="filters screen-only" data-shown={shown}>
      <button type="button" className="show" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {toldCount(address)}
      </button>
      <div className="fields">
        <Fields sorted={sorted} />
      </div>
      <Chips />
    </search>
  );
}
