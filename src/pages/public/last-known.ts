import type { Age, Known } from '../../codes/types.ts';
import { ageOf } from '../../codes/verdict.js';
import { notFound } from '../../http/errors.ts';
import type { Remembered } from '../../http/remembered.ts';
import type { PublicContext } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { hotlineCode, spokenCode } from '../../rules/hotline-code.ts';
import type { Kind } from '../../rules/kinds.ts';
import { isInForce, type Standing } from '../../rules/standing.ts';
import { parseUnp } from '../../rules/unp.ts';
import type { LastKnown } from '../../store/last-known.ts';
import { namesNearKnown } from '../../store/last-known-names.ts';
import { licenceNumberIn } from '../../store/search.ts';
import { askingHotlines } from './help.ts';
import { nameIn } from './hits.ts';

const pageSize = 50;

/** One licence by its number. */
export function rememberedNumber(context: PublicContext, known: LastKnown, number: string): Remembered {
  const { at, reply } = told(context, known, { text: number, exact: known.licences.has(number) ? [number] : [] });
  return { at, reply: 'view' in reply && !known.licences.has(number) ? { ...reply, code: 404 } : reply };
}

/** What is known under a number, a УНП or a name. */
export function rememberedAnswer(context: PublicContext, known: LastKnown, text: string): Remembered {
  const parsed = parseUnp(text);
  if ('unp' in parsed) return told(context, known, { text, exact: known.byUnp.get(parsed.unp)?.numbers ?? [], namesAway: !known.named });
  const number = licenceNumberIn(text);
  if (known.licences.has(number)) return told(context, known, { text, exact: [number] });
  const near = namesNearKnown(known, text);
  return told(context, known, { text, exact: near.exact, similar: near.similar, namesAway: !known.named });
}

/** The whole register, by the numbers. */
export function rememberedList(context: PublicContext, known: LastKnown, page: number): Remembered {
  const total = known.licences.size;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) throw notFound();
  const exact = [...known.licences.keys()].slice((page - 1) * pageSize, page * pageSize);
  const to = (other: number) => (other < 1 || other > pages ? null : `/register?page=${other}`);
  return told(context, known, { text: '', exact, list: { total, paging: { page, pages, previous: to(page - 1), next: to(page + 1) } } });
}

type Found = {
  text: string;
  exact: readonly string[];
  similar?: readonly string[];
  list?: { total: number; paging: { page: number; pages: number; previous: string | null; next: string | null } };
  /** The names of agencies are not known: only numbers can be looked up. */
  namesAway?: boolean;
};

type KnownView = {
  number: string;
  name: string | null;
  unp: string | null;
  kind: Kind;
  /** Null where it cannot be said any more. */
  standing: Standing | null;
  /** As a drawing: never the one of a licence in force where one cannot be sure. */
  shape: Standing;
  until: string | null;
};

function told({ lang, now, wantsJson }: PublicContext, known: LastKnown, found: Found): Remembered {
  const { text, exact, similar = [], list = null, namesAway = false } = found;
  const age = ageOf(known.madeAt, now);
  const seenAs = (numbers: readonly string[]) =>
    numbers.flatMap((number) => {
      const one = known.licences.get(number);
      return one ? [{ number, one, agency: known.byNumber.get(number) ?? null, worth: worthOf(one, age, minskDay(now)) }] : [];
    });
  if (wantsJson) {
    const json = (numbers: readonly string[]) =>
      seenAs(numbers).map(({ number, one: { kind }, agency, worth }) => {
        const { unp = null, nameRu = null, nameBe = null, nameEn = null } = agency ?? {};
        return { number, kind, unp, nameRu, nameBe, nameEn, ...worth };
      });
    // Of another shape than an answer of the register: a program that does not know it must take it for none.
    const lastKnown = { asOf: known.madeAt.toISOString(), age, exact: json(exact), similar: json(similar), namesAway };
    return { at: known.madeAt, reply: { json: { error: 503, lastKnown }, code: 503 } };
  }
  const view = (numbers: readonly string[]): KnownView[] =>
    seenAs(numbers).map(({ number, one: { kind }, agency, worth: { standing, until } }) => {
      const shape = standing === null ? 'not-yet' : standing === 'active' && age !== 'fresh' ? 'suspended-in-part' : standing;
      return { number, kind, name: agency && nameIn(lang, agency), unp: agency?.unp ?? null, standing, shape, until };
    });
  const nothing = exact.length === 0 && list === null;
  const model = {
    ...{ text, age, namesAway: nothing && namesAway, list, exact: view(exact), similar: view(similar), hotlines: askingHotlines },
    moment: known.madeAt,
    none: nothing && !namesAway,
    callCode: nothing && !namesAway ? spokenCode(hotlineCode('register none', minskDay(now))) : null,
  };
  return { at: known.madeAt, reply: { view: 'public/last-known', model } };
}

/**
 * What a licence may still be said to be worth. After three days nothing; after the last day of what was fixed nothing either. What nobody
 * may rely on stays so: age alone accuses nobody, and acquits nobody.
 */
function worthOf({ standing, until }: Known, age: Age, today: string): { standing: Standing | null; until: string | null } {
  const isOver = until !== null && until < today;
  if (age === 'too-old' || age === 'wrong-clock' || isOver) return { standing: null, until };
  return { standing, until: isInForce(standing) ? until : null };
}
