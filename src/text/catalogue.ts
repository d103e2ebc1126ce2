import type { Lang } from '../rules/languages.ts';
import { account } from './account.ts';
import { application, applicationStates } from './application.ts';
import { chrome } from './chrome.ts';
import { clock, clockWhy, terms } from './clock.ts';
import { confidence } from './confidence.ts';
import { documentHints } from './document-hints.ts';
import { documents } from './documents.ts';
import { editionEndWords, editionLicenceWords, editionNames } from './editions.ts';
import { factHints } from './fact-hints.ts';
import { facts } from './facts.ts';
import { fault } from './fault.ts';
import { grounds } from './grounds.ts';
import { holidays } from './holidays.ts';
import { kindActivities, kindMeanings, kindNames } from './kinds.ts';
import { type Params, say, type Word } from './language.ts';
import { applicationRefusals } from './refusals.ts';
import { regions } from './regions.ts';
import { registration } from './registration.ts';
import { sources } from './sources.ts';
import { outcomes, stepWords, steps } from './steps.ts';

/** Every text a template can ask for, by topic: `{{t "chrome.skip"}}`. */
export const catalogue: Record<string, Record<string, Word>> = {
  account,
  application,
  applicationRefusals,
  applicationStates,
  chrome,
  clock,
  clockWhy,
  confidence,
  documentHints,
  documents,
  editionEndWords,
  editionLicenceWords,
  editionNames,
  factHints,
  facts,
  fault,
  grounds,
  holidays,
  kindActivities,
  kindMeanings,
  kindNames,
  outcomes,
  regions,
  registration,
  sources,
  steps,
  stepWords,
  terms,
};

/** The text `topic.code` in this language. Throws when there is none: a page with a hole is never sent. */
export function t(lang: Lang, key: string, params: Params = {}): string {
  const dot = key.indexOf('.');
  const word = catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (!word) throw new Error(`no text ${key}`);
  return say(word, lang, params);
}
