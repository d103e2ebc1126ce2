import { createHash } from 'node:crypto';
import type { Deps } from '../../src/acts/act.ts';
import { actOnApplication } from '../../src/acts/application.ts';
import { importLicences } from '../../src/acts/import.ts';
import { decideMeasure } from '../../src/acts/measure.ts';
import { SignatureNeeded } from '../../src/acts/signing.ts';
import { readEntries } from '../../src/store/log.ts';
import { anApproved } from './advertisements.ts';
import type { TestApp } from './app.ts';
import { bytesOf } from './forger.ts';
import { given, itemOf, type Licensed, someAdvice, suspendedAtOnce } from './given.ts';
import { rowOf } from './imports.ts';
import { aLicence, aTakenCase, doing, must, partnerOf, versionOf } from './journeys.ts';
import { aFee, anIssuedChange } from './law.ts';
import { aStaff, type Person } from './people.ts';
import { rootOf } from './published-log.ts';
import { aRecommended, grantIt } from './purposes.ts';
import { anAppeal, aRefusal, lodge, settle } from './reviews.ts';
import { aPublishedWarning } from './warnings.ts';

export type Cast = Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;

/** A register in which everything that a forger could want to change has happened once, by its own acts, over two months. */
export type Tried = {
  cast: Cast;
  /** Suspended until a day, prolonged, resumed; varied; advertised; ordered to remedy, and that set aside. */
  lively: Licensed;
  /** Revoked, and the revocation upheld on appeal. */
  revoked: Licensed;
  /** Suspended by one officer and confirmed; it still is. */
  suspended: Licensed;
  /** In force, nothing happened. */
  plain: Licensed;
  imported: string;
  refused: string;
  partner: string;
};

export async function aTriedRegister(app: TestApp): Promise<Tried> {
  const { deps, clock } = app;
  clock.set('2026-02-02T09:00:00+03:00');
  const roles = { examiner: 'examiner', head: 'head', other: 'head', prosecutor: 'prosecutor' } as const;
  const people = Object.entries(roles).map(async ([name, role]) => [name, await aStaff(deps, role)] as const);
  const cast = Object.fromEntries(await Promise.all(people)) as Cast;
  const { examiner, head, other } = cast;
  const grounds = ['no-written-contract'] as const;
  const next = () => clock.forward(24 * 60);
  const imports = [{ suspended_from: '2020-03-02', suspended_until: '2020-06-01' }, {}, {}].map((past, line) => ({
    line,
    row: rowOf(past),
  }));
  await importLicences(deps, imports, { commit: true });
  const licences: Licensed[] = [];
  for (let count = 0; count < 4; count += 1) {
    next();
    licences.push(await aLicence(deps, { examiner, head }));
  }
  const [lively, revoked, suspended, plain] = licences as [Licensed, Licensed, Licensed, Licensed];
  next();
  const suspension = await given(deps, lively, { measure: 'suspension', grounds, advice: someAdvice, until: '2026-03-20' });
  next();
  await given(deps, lively, { measure: 'extension', grounds, until: '2026-04-10', follows: suspension });
  next();
  await given(deps, lively, { measure: 'resumption', follows: suspension });
  next();
  const partners = [partnerOf(lively.agency), { ...partnerOf(lively.agency), name: 'Warta Fruit', country: 'PL' }];
  const asked = await aRecommended(deps, lively, 'variation', { partners, countries: ['PL', 'CZ'], branches: ['г. Гомель, ул. Новая, 1'] });
  await signedAtOnce(deps, head, asked);
  await anApproved(deps, lively, { days: { from: '2026-03-01', until: '2026-04-01' }, officer: head });
  next();
  const revocation = await given(deps, revoked, { measure: 'revocation', grounds: ['false-information'], advice: someAdvice });
  next();
  await settle(deps, other, await lodge(deps, revoked.agency, { measureId: revocation }, anAppeal), 'upheld');
  next();
  const atOnce = await suspendedAtOnce(deps, suspended);
  clock.forward(60);
  insist(await decideMeasure(deps, doing(head.actor), suspended.licence, atOnce, true));
  next();
  const refusal = await aRefusal(deps, { examiner, head });
  next();
  await settle(deps, other, await lodge(deps, refusal.agency, { applicationId: refusal.id }, anAppeal), 'set-aside');
  next();
  await must(deps, examiner.actor, refusal.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Now it does.' });
  await must(deps, other.actor, refusal.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
  next();
  const stillRefused = await aRefusal(deps, { examiner, head });
  next();
  await aPublishedWarning(deps, { examiner, head });
  await anIssuedChange(deps, aFee(12), '2026-06-01');
  next();
  await given(deps, lively, { measure: 'correction', advice: someAdvice, corrects: await entryOf(deps, lively) });
  // An order to remedy, set aside on appeal: of both the log has sealed steps alone.
  const order = await given(deps, lively, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-04-30' });
  await settle(deps, other, await lodge(deps, lively.agency, { measureId: order }, anAppeal), 'set-aside');
  await aTakenCase(deps, { examiner, head });
  const partner = await itemOf(deps, lively, 'Warta Fruit');
  const [first] = imports;
  return { cast, lively, revoked, suspended, plain, imported: first?.row.licence.number ?? '', refused: stillRefused.id, partner };
}

/** The head grants it as in a browser: shown what it says, and signing all of it at once. */
async function signedAtOnce(deps: Deps, head: Person, id: string): Promise<void> {
  const form = doing(head.actor);
  const given = async (signing: Partial<Deps['signing']>) => {
    const asking = { ...deps, signing: { ...deps.signing, asking: true, ...signing } };
    return actOnApplication(asking, form, { id }, await versionOf(deps, id), grantIt);
  };
  await given({ given: null }).catch((error: unknown) => {
    if (!(error instanceof SignatureNeeded)) throw error;
  });
  insist(await given({ given: 'software' }));
}

async function entryOf({ database }: Deps, { licence }: Licensed): Promise<number> {
  const all = await readEntries(database.db);
  return all.findIndex(({ bytes }) => JSON.parse(bytes.toString()).licence === licence);
}

/**
 * The log as it would be if a witness had cosigned it at these sizes: every entry after one says that it saw it. What officers signed does not
 * change by that.
 */
export function seenAt(entries: readonly Buffer[], sizes: readonly number[]): Buffer[] {
  const list: Buffer[] = [];
  for (const bytes of entries) {
    const size = sizes.findLast((one) => one <= list.length);
    const leaves = list.slice(0, size).map((entry) => createHash('sha256').update('\0').update(entry).digest());
    const seen = size === undefined ? {} : { seen: { size, root: rootOf(leaves).toString('hex') } };
    list.push(bytesOf({ ...JSON.parse(bytes.toString()), ...seen }));
  }
  return list;
}

function insist(answer: object): void {
  if (!('done' in answer)) throw new Error(`not done: ${JSON.stringify(answer)}`);
}
