/**
 * Keys by which the database finds the incidents that lie within a series and the series around an incident
 * (src/jobs/place-keys.ts). JSON up to a page's size stays in its row as it is: packing and unpacking it took longer than
 * writing and reading it.
 */
export const keysOfPlaces: readonly string[] = [
  `alter table incident add column place_keys varchar[] not null default '{}'`,
  `update incident set place_keys = array(
    select distinct key from json_array_elements(data->'places') as held (one), unnest(array[
      'n ' || (one->>'name') || '|' || coalesce(one->>'country', ''), 'g ' || (one->>'geonames'),
      case when incident.kind = 'incident' or one->>'kind' = 'country' then 'c ' || (one->>'country') end
    ]) as key where key is not null order by key)`,
  `create index incident_series on incident (latest) where recorded_to is null and kind = 'series'`,
  ...[
    'claim',
    'report',
    'telling',
    'incident',
    'toll_group',
    'relation',
    'profile_result',
    'passage',
    'origin_link',
  ].map(table => `alter table ${table} set (toast_tuple_target = 8160)`),
];
