import { z } from 'zod';
import { type FormModel, formModel, optionalDay, readQuery } from '../../http/forms.ts';
import type { Context } from '../../http/route.ts';
import { audiences } from '../../rules/entries.ts';
import { eventsMeant } from '../../rules/happened.ts';
import { parseUnp } from '../../rules/unp.ts';
import { agencyByUnp } from '../../store/agencies.ts';
import type { EventFilter } from '../../store/past-events.ts';

// A form sends the conditions nobody chose as empty texts.
const orNull = <T>(of: z.ZodType<T, string>) =>
  z
    .literal('')
    .transform(() => null)
    .or(of)
    .nullable()
    .default(null);

const shape = {
  what: orNull(z.string().refine((name) => eventsMeant(name) !== null)),
  audience: orNull(z.enum(audiences)),
  officer: orNull(z.uuid()),
  agency: z.string().max(40).default(''),
  from: optionalDay(),
  to: optionalDay(),
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .optional(),
};

/** The conditions in an address; `query`: the same as they stand in it, without the place in the list. `filter`: null where something is wrong. */
export type Asked = { form: FormModel; filter: EventFilter | null; before: number | null; query: Record<string, string> };

/** Reads the conditions. A condition that no form sends is 400; a day or a УНП that is mistyped is the person's to mend. */
export async function readAsked({ deps, lang, query }: Context): Promise<Asked> {
  const read = readQuery(shape, query);
  const typed = Object.entries(read.typed).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  const asked = { before: null, query: Object.fromEntries(typed.filter(([name]) => name !== 'before')) };
  if ('errors' in read) return { ...asked, form: formModel(lang, read.typed, read.errors), filter: null };
  const { what, audience, officer, agency, from, to, before = null } = read.value;
  const parsed = parseUnp(agency);
  const found = 'unp' in parsed ? await agencyByUnp(deps.database.db, parsed.unp) : undefined;
  const wrong = 'refused' in parsed ? (parsed.refused === 'unp-empty' ? null : parsed.refused) : found ? null : 'unp-unknown';
  if (wrong !== null) return { ...asked, form: formModel(lang, read.typed, { agency: wrong }), filter: null };
  const types = what === null ? null : eventsMeant(what);
  const filter = { types, audience, actorId: officer, agencyId: found?.id ?? null, from, to };
  return { ...asked, form: formModel(lang, read.typed), filter, before };
}

/** The address of a list with these conditions, without its language. */
export function addressWith(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}
