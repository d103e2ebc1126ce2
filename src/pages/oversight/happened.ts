import type { FormModel } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { eventGroupNames, eventTypes } from '../../rules/happened.ts';
import type { Lang } from '../../rules/languages.ts';
import { areMoreThan, listEvents, staffKnown } from '../../store/past-events.ts';
import { t } from '../../text/catalogue.ts';
import { audienceOptions, type EventView, eventView } from './event-view.ts';
import { csvOf, mostExported } from './events-csv.ts';
import { type Asked, addressWith, readAsked } from './happened-filter.ts';
import { type Paging, pageOf } from './sequence.ts';

const action = 'read-oversight';
const path = '/oversight';
const exportPath = '/oversight/events.csv';

/** Everything that was ever recorded, whoever else may read it, and the same as a file for a case. */
export const happenedRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: async (context) => show(context, await readAsked(context)) },
  { method: 'get', path: exportPath, action, handle: download },
];

type Option = { value: string; label: string };
type View = FormModel & {
  rows: EventView[];
  whats: Option[];
  audiences: Option[];
  officers: Option[];
  filtered: boolean;
  paging: Paging;
  file: string | null;
};

async function show(context: Context, asked: Asked, form: FormModel = asked.form): Promise<Reply> {
  const { deps, lang } = context;
  const { db } = deps.database;
  const found =
    asked.filter && (await pageOf((limit) => listEvents(db, asked.filter as NonNullable<Asked['filter']>, asked.before, limit)));
  const rows = (found?.rows ?? []).map((event) => eventView(lang, event));
  const addressOf = (more: Record<string, string>) => addressWith(path, { ...asked.query, ...more });
  const last = rows.at(-1)?.seq;
  const model: View = {
    ...form,
    rows,
    whats: whatOptions(lang),
    audiences: audienceOptions(lang),
    officers: (await staffKnown(db)).map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(lang, `roles.${role}`)}` })),
    filtered: Object.keys(asked.query).length > 0,
    paging: {
      newest: asked.before === null ? null : addressOf({}),
      older: found?.more && last !== undefined ? addressOf({ before: String(last) }) : null,
    },
    file: rows.length > 0 ? addressWith(exportPath, asked.query) : null,
  };
  return { view: 'oversight/happened', model, code: form.errorList.length > 0 ? 422 : 200 };
}

function whatOptions(lang: Lang): Option[] {
  return [
    ...eventGroupNames.map((value) => ({ value, label: t(lang, `eventGroups.${value}`) })),
    ...eventTypes.map((value) => ({ value, label: t(lang, `history.${value}`) })),
  ];
}

/** A file that would be cut short is none for a case: whoever asks for too much is told to ask for less. */
async function download(context: Context): Promise<Reply> {
  const { deps, lang } = context;
  const asked = await readAsked(context);
  const { filter } = asked;
  if (filter === null) return show(context, asked);
  if (await areMoreThan(deps.database.db, filter, mostExported)) {
    const text = t(lang, 'oversight.too-many', { count: mostExported });
    return show(context, asked, { ...asked.form, errors: { from: text }, errorList: [{ field: 'from', text }] });
  }
  return csvOf(context, filter);
}
