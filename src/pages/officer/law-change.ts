import { decideLawChange } from '../../acts/law.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, isUuid, readForm, seenVersion } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { type Confidence, type EditionCode, issueOf } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { editionOn, type Law, movesOf } from '../../rules/law.ts';
import type { Move } from '../../rules/law-change.ts';
import { type LawRefusal, refusalOfLawDecision } from '../../rules/law-proposal.ts';
import { valueAt } from '../../rules/law-values.ts';
import { baseValueOn } from '../../rules/money.ts';
import { lawBefore, lawChangeById, type NamedLawChange } from '../../store/law.ts';
import { t } from '../../text/catalogue.ts';
import { type LawChangeView, lawChangeView } from './law-change-view.ts';
import { baseValueText, moveText, valueLines, valueName } from './law-values.ts';

const path = '/officer/law-changes/:id';

export const lawChangeRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-law', handle: async (context) => show(context, await openChange(context)) },
  { method: 'post', path: `${path}/outcome`, shownOn: path, action: 'decide-law', handle: decide },
];

async function openChange({ deps, params }: Context): Promise<NamedLawChange> {
  const { id = '' } = params;
  const row = isUuid(id) ? await lawChangeById(deps.database.db, id) : undefined;
  if (!row) throw notFound();
  return row;
}

const shape = { seen: seenVersion, outcome: choice(['issue', 'reject']) };

/** Another head issues or rejects the proposed change, having compared it with the law as it was when the page was drawn. */
async function decide(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const row = await openChange(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, row, { form: formModel(lang, form.typed, form.errors) });
  const { seen, outcome, formKey } = form.value;
  const doing = { actor: signedIn(context), formKey, location: `/officer/law-changes/${row.id}` };
  const answer = await decideLawChange(deps, doing, row.id, seen, outcome === 'issue');
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  // What stood in the way may be another's decision: the page is drawn from the law as it is now.
  const latest = { ...context, law: await deps.law(deps.database.db) };
  const trouble = 'stale' in answer ? { stale: true } : { form: refusalModel(lang, answer.refused) };
  return show(latest, await openChange(context), trouble);
}

function refusalModel(lang: Lang, code: LawRefusal): FormModel {
  const text = t(lang, `lawRefusals.${code}`);
  return { typed: {}, errors: { outcome: text }, errorList: [{ field: 'outcome', text }] };
}

type ValueRow = { what: string; before: string[]; after: string[]; source: string; confidence: Confidence };

type View = FormModel &
  LawChangeView & {
    /** The edition that is changed; null for moved days. */
    edition: EditionCode | null;
    /** The edition it became; null until it is issued. */
    made: EditionCode | null;
    rows: ValueRow[];
    seen: number;
    options: { value: string; label: string; hint: string }[];
    /** Why it cannot be issued, or not by this person. */
    why: string | null;
    stale: boolean;
  };

async function show(context: Context, row: NamedLawChange, trouble: { form?: FormModel; stale?: boolean } = {}): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const { change, from, issue } = row;
  const before = issue === null ? law : await lawBefore(deps.database.db, issue);
  const refusal = (upheld: boolean) => refusalOfLawDecision(row, upheld, law, minskDay(now), signedIn(context));
  const why = row.decidedAt === null && refusal(true) !== 'not-allowed' ? refusal(true) : null;
  const outcomes = [...(refusal(true) === null ? ['issue'] : []), ...(refusal(false) === null ? ['reject'] : [])];
  const ofEdition = change.what === 'edition';
  const model: View = {
    ...(trouble.form ?? formModel(lang)),
    ...lawChangeView(lang, row),
    edition: ofEdition ? editionOn(before, from).code : null,
    made: ofEdition && issue !== null ? (law.editions.find(({ code }) => issueOf(code) === issue)?.code ?? null) : null,
    rows: rowsOf(lang, before, row),
    seen: law.issue,
    options: outcomes.map((value) => ({ value, label: t(lang, `lawChanges.do-${value}`), hint: t(lang, `lawChanges.do-${value}-hint`) })),
    why: why && t(lang, `lawRefusals.${why}`),
    stale: trouble.stale ?? false,
  };
  return { view: 'officer/law-change', model, code: trouble.stale ? 409 : trouble.form ? 422 : 200 };
}

/** What is changed, as it stood before and as it stands after. */
function rowsOf(lang: Lang, law: Law, { change, from }: NamedLawChange): ValueRow[] {
  if (change.what === 'moved-days') {
    const { year, moves, source, confidence } = change;
    const what = t(lang, 'lawChanges.of-days', { year });
    const { calendar } = law;
    const before = movesTexts(lang, movesOf(calendar, year), year > calendar.decreedThrough);
    return [{ what, before, after: movesTexts(lang, moves, false), source, confidence }];
  }
  if (change.what === 'base-value') {
    const { source, confidence } = change;
    const before = [baseValueText(lang, baseValueOn(law.baseValues, from))];
    return [{ what: t(lang, 'lawChanges.of-base-value'), before, after: [baseValueText(lang, change)], source, confidence }];
  }
  const edition = editionOn(law, from);
  return change.values.map(({ path: of, value, source, confidence }) => ({
    what: valueName(lang, of),
    before: valueLines(lang, of, valueAt(edition, of, from).value),
    after: valueLines(lang, of, value),
    source,
    confidence,
  }));
}

function movesTexts(lang: Lang, moves: readonly Move[], open: boolean): string[] {
  if (moves.length > 0) return moves.map((move) => moveText(lang, move));
  return [t(lang, open ? 'law.not-decreed' : 'law.no-moves')];
}
