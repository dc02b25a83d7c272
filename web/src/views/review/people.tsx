import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Foreign } from '../../parts/plain-text.js';
import { plain } from '../../words/terms.js';
import { moment } from '../../words/times.js';
import { agreementFor, codersOf, isDecided, notesFor, pairOf } from './item-words.js';
import { decisionsQuery, type Item } from './review-query.js';
import type { Reviewing } from './use-reviewing.js';

interface Props {
  item: Item;
  coder: string;
  reviewing: Reviewing;
}

/** What each coder said of a pair, once this one has decided. */
function Said({ left, right, coder }: { left: string; right: string; coder: string }): ReactNode {
  const { data } = useQuery(decisionsQuery(left, coder));
  const said = data?.decisions.filter(one => !one.undone && (one.left === right || one.right === right)) ?? [];
  return (
    <ul className="review-lines">
      {said.map(one => (
        <li key={one.id}>
          <b>
            <Foreign>{one.by}</Foreign>
          </b>
          : {plain(one.kind)}, {one.verdict} · <Foreign>{one.reason}</Foreign>
        </li>
      ))}
    </ul>
  );
}

function Coders({ item, coder }: Omit<Props, 'reviewing'>): ReactNode {
  const others = codersOf(item).filter(name => name !== coder);
  const stands = agreementFor(item, coder);
  const pair = pairOf(item.id);
  if (!isDecided(item, coder))
    return others.length === 0 ? null : (
      <p className="blind">
        {others.length === 1 ? 'Another coder has' : `${others.length} other coders have`} decided. What they said is
        hidden until you have.
      </p>
    );
  const agreement =
    stands === 'agree'
      ? 'You agree.'
      : stands === 'differ'
        ? 'You differ: talk about it, or give it to a third.'
        : 'Nobody else has decided it yet.';
  return (
    <div className="blind" data-agreement={stands}>
      <p>
        <b>Decided by you{others.length === 0 ? '' : ` and ${others.join(', ')}`}.</b> {agreement}
      </p>
      {pair === undefined || others.length === 0 ? null : <Said left={pair[0]} right={pair[1]} coder={coder} />}
    </div>
  );
}

function Assignment({ item, coder, reviewing }: Props): ReactNode {
  const [to, setTo] = useState('');
  return (
    <form
      className="inline-form"
      onSubmit={event => {
        event.preventDefault();
        if (to.trim() !== '') void reviewing.assign(item, to.trim()).then(done => done && setTo(''));
      }}
    >
      <p>
        {item.assigned === null ? (
          <span className="quiet">Given to nobody.</span>
        ) : (
          <>
            Given to <b>{item.assigned === coder ? 'you' : <Foreign>{item.assigned}</Foreign>}</b>.
          </>
        )}
      </p>
      {item.assigned === null ? null : (
        <button type="button" onClick={() => void reviewing.assign(item, null)}>
          Give back
        </button>
      )}
      <label className="field">
        <span>Give it to</span>
        <input value={to} maxLength={200} dir="auto" onChange={event => setTo(event.target.value)} />
      </label>
      <button type="submit" disabled={to.trim() === ''}>
        Give
      </button>
    </form>
  );
}

function Notes({ item, coder, reviewing }: Props): ReactNode {
  const [text, setText] = useState('');
  const notes = notesFor(item, coder);
  return (
    <>
      {notes.length === 0 ? null : (
        <ul className="review-lines">
          {notes.map((note, index) => (
            <li key={index}>
              <Foreign>{note.text}</Foreign>
              <br />
              <span className="quiet">
                <Foreign>{note.by}</Foreign>, {moment(note.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        className="inline-form"
        onSubmit={event => {
          event.preventDefault();
          if (text.trim() !== '') void reviewing.note(item, text.trim()).then(done => done && setText(''));
        }}
      >
        <label className="field grows">
          <span>Note, for whoever looks next</span>
          <textarea
            rows={2}
            maxLength={4000}
            dir="auto"
            data-note
            value={text}
            onChange={event => setText(event.target.value)}
          />
        </label>
        <button type="submit" disabled={text.trim() === ''}>
          Put it there
        </button>
      </form>
    </>
  );
}

/** Who has it, who decided, what was noted. */
export function People(props: Props): ReactNode {
  return (
    <section className="review-people" aria-label="People and notes">
      <h3>People and notes</h3>
      <Coders item={props.item} coder={props.coder} />
      <Assignment {...props} />
      <Notes {...props} />
    </section>
  );
}
