import { type FormModel, formModel, optionalDay, readQuery } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { type ReviewOutcome, reviewOrigins } from '../../rules/reviews.ts';
import { type OfficerCounts, officerCounts, type Pair, pairsOf, reviewCounts } from '../../store/supervision.ts';

/** Who decides what, how reviews end, and whose proposals one and the same person always decides. */
export const decisionsRoutes: readonly Route[] = [{ method: 'get', path: '/oversight/decisions', action: 'read-oversight', handle: show }];

/** `always`: that person decided everything this one proposed, often enough to be no chance. */
type PairView = Pair & { always: boolean };
type ReviewLine = { origin: string; total: number; open: number; upheld: number; changed: number; setAside: number };
type View = FormModel & { officers: OfficerCounts[]; pairs: PairView[]; reviews: ReviewLine[] };

/** Fewer than this are decided by one person easily. */
const often = 5;

async function show({ deps, lang, now, query }: Context): Promise<Reply> {
  const { db } = deps.database;
  const read = readQuery({ from: optionalDay(), to: optionalDay() }, query);
  const form = 'errors' in read ? formModel(lang, read.typed, read.errors) : formModel(lang, read.typed);
  const period = 'errors' in read ? { from: null, to: null } : read.value;
  const pairs = await pairsOf(db, period);
  const counts = await reviewCounts(db, period);
  const model: View = {
    ...form,
    officers: await officerCounts(db, period, minskDay(now)),
    pairs: pairs.map((pair) => ({ ...pair, always: pair.decided >= often && isOnly(pair, pairs) })),
    reviews: reviewOrigins.map((origin) => lineOf(origin, counts)),
  };
  return { view: 'oversight/decisions', model, code: form.errorList.length > 0 ? 422 : 200 };
}

function isOnly(pair: Pair, pairs: readonly Pair[]): boolean {
  return !pairs.some((other) => other.proposerId === pair.proposerId && other.deciderId !== pair.deciderId);
}

function lineOf(origin: (typeof reviewOrigins)[number], counts: Awaited<ReturnType<typeof reviewCounts>>): ReviewLine {
  const of = (outcome: ReviewOutcome | null) => counts.find((one) => one.origin === origin && one.outcome === outcome)?.count ?? 0;
  const [open, upheld, changed, setAside] = [of(null), of('upheld'), of('changed'), of('set-aside')];
  return { origin, open, upheld, changed, setAside, total: open + upheld + changed + setAside };
}
