import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Claim } from '../../../../src/contract/claim.js';
import { Words } from '../../parts/plain-text.js';
import { HARMS, SCOPES, VICTIM_WORDS } from '../../words/terms.js';
import type { Fields } from './fields.js';
import type { Picked } from './picked.js';

interface Props {
  title: string;
  start: Fields;
  /** Words selected now, for "use the words selected". */
  picked: Picked | undefined;
  /** Claims of the report: their claimants and sides are offered. */
  claims: readonly Claim[];
  /** A new claim: its harm is asked for. What a claim is known by cannot be corrected. */
  entering: boolean;
  /** Whether anybody is counted; a denial or a caveat counts nobody. */
  counts: boolean;
  onSend: (fields: Fields, reason: string) => void;
  onClose: () => void;
}

type Put = <Name extends keyof Fields>(name: Name, value: Fields[Name]) => void;

const POLARITIES: readonly [string, string][] = [
  ['asserted', 'says so'],
  ['denied', 'denies it'],
  ['unconfirmed', 'did not confirm it'],
  ['not-claimed', 'nobody claimed it'],
  ['unverifiable', 'could not be verified'],
];

function Choice(props: {
  title: string;
  value: string;
  options: readonly [string, string][];
  put: (value: string) => void;
}): ReactNode {
  return (
    <label className="field">
      <span>{props.title}</span>
      <select value={props.value} onChange={event => props.put(event.target.value)}>
        {props.options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Text(props: {
  title: string;
  value: string;
  put: (value: string) => void;
  list?: string;
  digits?: boolean;
}): ReactNode {
  return (
    <label className="field">
      <span>{props.title}</span>
      <input
        value={props.value}
        list={props.list}
        inputMode={props.digits === true ? 'numeric' : undefined}
        pattern={props.digits === true ? '\\d*' : undefined}
        onChange={event => props.put(event.target.value)}
      />
    </label>
  );
}

function Pick(props: {
  title: string;
  value: Picked | undefined;
  picked: Picked | undefined;
  put: (picked: Picked) => void;
}): ReactNode {
  const { picked } = props;
  return (
    <div className="pick" role="group" aria-label={props.title}>
      <span className="label">{props.title}</span>
      <span>
        {props.value === undefined ? <span className="quiet">as read</span> : <Words>{props.value.text}</Words>}
      </span>
      <button type="button" disabled={picked === undefined} onClick={() => picked !== undefined && props.put(picked)}>
        Use the words selected
      </button>
    </div>
  );
}

function Counts({
  fields,
  put,
  picked,
  entering,
}: {
  fields: Fields;
  put: Put;
  picked: Picked | undefined;
  entering: boolean;
}): ReactNode {
  return (
    <>
      {entering ? (
        <Choice
          title="Harm"
          value={fields.harm}
          options={HARMS.map(harm => [harm, harm])}
          put={value => put('harm', value)}
        />
      ) : null}
      <Text title="At least (empty: open)" digits value={fields.lower} put={value => put('lower', value)} />
      <Text title="At most (empty: open)" digits value={fields.upper} put={value => put('upper', value)} />
      <Choice
        title="People are"
        value={fields.status}
        options={Object.entries(VICTIM_WORDS).map(([status, word]) => [
          status,
          status === 'unknown' ? 'not said' : word,
        ])}
        put={value => put('status', value)}
      />
      <Text title="Whose people" list="parties" value={fields.side} put={value => put('side', value)} />
      <Text title="Group (nurses, children …)" value={fields.subgroup} put={value => put('subgroup', value)} />
      <Choice
        title="Scope"
        value={fields.scope}
        options={SCOPES.map(scope => [scope, scope])}
        put={value => put('scope', value)}
      />
      <Pick title="Words of the figure" value={fields.figure} picked={picked} put={value => put('figure', value)} />
      <Pick title="Words for the people" value={fields.victims} picked={picked} put={value => put('victims', value)} />
    </>
  );
}

function Parties({ claims }: { claims: readonly Claim[] }): ReactNode {
  const names = new Set(
    claims.flatMap(({ claimant, toll }) => [claimant?.name, claimant?.party.name, toll?.victims.side?.name]),
  );
  return (
    <datalist id="parties">
      {[...names].map(name => (name === undefined ? null : <option key={name} value={name} />))}
    </datalist>
  );
}

/** What a person says of a claim: who, how many, of whom, of what scope, where and when; and why. */
export function ClaimForm(props: Props): ReactNode {
  const [fields, setFields] = useState(props.start);
  const [reason, setReason] = useState('');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const put: Put = (name, value) => setFields(before => ({ ...before, [name]: value }));
  return (
    <form
      ref={form}
      className="claim-form"
      aria-labelledby={id}
      onSubmit={event => {
        event.preventDefault();
        props.onSend(fields, reason.trim());
      }}
    >
      <h3 id={id}>{props.title}</h3>
      <div className="claim-fields">
        <Text
          title="Claimant (empty: the report itself)"
          list="parties"
          value={fields.claimant}
          put={value => put('claimant', value)}
        />
        <Choice
          title="The claimant"
          value={fields.polarity}
          options={POLARITIES}
          put={value => put('polarity', value)}
        />
        {props.counts ? <Counts fields={fields} put={put} picked={props.picked} entering={props.entering} /> : null}
        <Text title="Place" value={fields.place} put={value => put('place', value)} />
        <Text title="When (2031-05-15, 2031-05, a/b)" value={fields.when} put={value => put('when', value)} />
      </div>
      <Parties claims={props.claims} />
      <label className="field">
        <span>Reason, for those who read the record later</span>
        <textarea rows={2} required value={reason} onChange={event => setReason(event.target.value)} />
      </label>
      <div className="actions">
        <button type="submit" className="chief">
          Record
        </button>
        <button type="button" onClick={props.onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
