/** Who appends: it may insert, and can neither change nor delete what stands. */
export const WRITER = 'counterclaim_writer';

const guarded = ['format', 'submission', 'payload', 'capture', 'entry', 'seal', 'removal'];

const tables = [
  'create schema record',
  'create table record.format (one boolean primary key default true check (one), text text not null)',
  // What was handed in, by any writer, in no order that counts.
  `create table record.submission (id bigint generated always as identity primary key, key text not null unique,
    kind text not null, digest text not null)`,
  `create table record.payload (submission bigint primary key references record.submission, salt text not null,
    payload text not null, capture text)`,
  'create index payload_capture on record.payload (capture) where capture is not null',
  'create table record.capture (sha256 text primary key, bytes bytea not null)',
  `create table record.waiting (position bigint generated always as identity primary key,
    submission bigint not null references record.submission)`,
  // What the sequencer made of it.
  `create table record.entry (seq integer primary key, submission bigint not null unique references record.submission,
    at text not null, kind text not null, key text not null, digest text not null, prev text not null,
    hash text not null)`,
  `create table record.seal (number integer primary key, first integer not null, last integer not null,
    root text not null, prev text not null, head text not null)`,
  'create table record.removal (seq integer primary key references record.entry, tombstone integer not null)',
];

const refusal = `
  create function record.refuse() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_table_name in ('payload', 'capture')
       and current_setting('record.erasing', true) = 'yes' then
      return old;
    end if;
    raise exception 'the record is append-only: % on record.% is refused', tg_op, tg_table_name
      using errcode = 'insufficient_privilege';
  end $$`;

const guards = guarded.flatMap(table => [
  `create trigger refuse_row before update or delete on record.${table} for each row execute function record.refuse()`,
  `create trigger refuse_all before truncate on record.${table} for each statement execute function record.refuse()`,
]);

/**
 * The one way to take something out: a tombstone stands in the record and names it. Captures go when no other payload
 * needs them. Done again, it changes nothing.
 */
const erasure = `
  create function record.erase(tombstone integer) returns void language plpgsql security definer
    set search_path = record, pg_temp as $$
  declare
    removes integer[];
  begin
    select array(select json_array_elements_text(p.payload::json -> 'removes')::integer) into removes
      from record.entry e join record.payload p on p.submission = e.submission
      where e.seq = erase.tombstone and e.kind = 'tombstone';
    if removes is null then
      raise exception 'entry % is no tombstone', erase.tombstone using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(7205, 3);
    perform set_config('record.erasing', 'yes', true);
    insert into record.removal (seq, tombstone)
      select e.seq, erase.tombstone from record.entry e where e.seq = any(removes) and e.kind <> 'tombstone'
      on conflict do nothing;
    create temporary table gone on commit drop as
      select p.submission, p.capture from record.payload p join record.entry e on e.submission = p.submission
      where e.seq = any(removes) and e.kind <> 'tombstone';
    delete from record.payload p using gone where p.submission = gone.submission;
    delete from record.capture c using gone where c.sha256 = gone.capture
      and not exists (select from record.payload p where p.capture = c.sha256);
    drop table gone;
    perform set_config('record.erasing', '', true);
  end $$`;

const grants = [
  'revoke execute on function record.erase(integer) from public',
  `grant usage on schema record to ${WRITER}`,
  `grant select on all tables in schema record to ${WRITER}`,
  `grant insert on record.submission, record.payload, record.capture, record.waiting, record.entry, record.seal,
    record.removal to ${WRITER}`,
  `grant delete on record.waiting to ${WRITER}`,
  `grant execute on function record.erase(integer) to ${WRITER}`,
];

/** The tables of the record, made once. They are not a view: no migration drops them. */
export const recordTables: readonly string[] = [...tables, refusal, ...guards, erasure];

export const writerGrants: readonly string[] = grants;
