import type { Lang } from '../rules/languages.ts';
import { about } from './about.ts';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { advertisement, advertisementHits } from './advertisement-public.ts';
import { advertisementDeciders, advertisementPage, advertisementRefusals, advertisementStates } from './advertisements.ts';
import { agency, agencyNext, ownApplication } from './agency.ts';
import { application, applicationStates } from './application.ts';
import { browse } from './browse.ts';
import { casePage } from './case.ts';
import { changeNames, effectWords } from './changes.ts';
import { checkPage, figures, hotlinePage } from './check-page.ts';
import { chrome } from './chrome.ts';
import { clock, clockWhy, terms } from './clock.ts';
import { conclusionOutcomes, conclusionPage, conclusionRefusals } from './conclusions.ts';
import { confidence } from './confidence.ts';
import { channels, contactAnswer, contactRefusals, ownContacts, pasted } from './contacts.ts';
import { deliveries, delivery } from './delivery.ts';
import { documentHints } from './document-hints.ts';
import { documents } from './documents.ts';
import { duty } from './duty.ts';
import { editionEndWords, editionLicenceWords, editionNames } from './editions.ts';
import { extractCauses, extractLosses, extractPage, extractRefusals } from './extracts.ts';
import { factHints } from './fact-hints.ts';
import { facts } from './facts.ts';
import { fault } from './fault.ts';
import { feeds } from './feeds.ts';
import { regionsPage, yearsPage } from './figures.ts';
import { followPage, followSteps } from './follow-page.ts';
import { grounds } from './grounds.ts';
import { heldFileAdvice, heldFiles } from './held-files.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { holidays } from './holidays.ts';
import { home } from './home.ts';
import { hotlineNames, hotlineUses } from './hotlines.ts';
import { checkResults, checks, inspectionPage, inspectionReasons, inspectionRefusals, inspectionSteps } from './inspections.ts';
import { keptForm } from './kept-forms.ts';
import { keyRefusals, keysPage } from './keys.ts';
import { kindActivities, kindMeanings, kindNames } from './kinds.ts';
import { type Params, say, type Word } from './language.ts';
import { allowances, law, termNames } from './law.ts';
import { lawChanges, lawRefusals } from './law-changes.ts';
import { letter } from './letter-frame.ts';
import { letterRefusals, noticeStates, orderStates, ownLicence, writings } from './letters.ts';
import { daysAlone, licencePage } from './licence-page.ts';
import { mailPage } from './mail-page.ts';
import { mailSubjects } from './mail-subjects.ts';
import { mailTexts } from './mails.ts';
import { measurePage } from './measure-page.ts';
import { measureRefusals, measures } from './measures.ts';
import { codeRefusals, introductionMeanings, offerAnswers, offerMeanings, offerNext, offerStill } from './offer.ts';
import { offerReasons } from './offer-reasons.ts';
import { openColumnWords, openData } from './open-data.ts';
import { identityRefusals, openId } from './openid.ts';
import { openingCauses, openingPage } from './openings.ts';
import { outage, secretFields } from './outage.ts';
import { eventGroups, oversight, oversightAudiences } from './oversight.ts';
import { paging } from './paging.ts';
import { paperMeanings, paperPage, paperVerdicts } from './papers.ts';
import { partnerRoles, partWhats } from './parts.ts';
import { passedDays } from './passed-days.ts';
import { occasions, purposeMeanings, purposeNames, purposePage, startRefusals, surrenderAdvice } from './purposes.ts';
import { dueWhat, queue } from './queue.ts';
import { applicationRefusals } from './refusals.ts';
import { regions } from './regions.ts';
import { register } from './register.ts';
import { registration } from './registration.ts';
import { pastNames, relations, traceNames } from './relations.ts';
import { reportOutcomes, reportPage } from './report-page.ts';
import { appealPage, reviewPage } from './review-pages.ts';
import { reviewedDecisions, reviewOrigins, reviewOutcomes, reviewRefusals } from './reviews.ts';
import { roles } from './roles.ts';
import { scanAges, scanPage, scanTroubles } from './scan-page.ts';
import { recovery, secondFactor } from './second-factor.ts';
import { confirmPage, invitationPage, passkeysPage, sessionList, signInPage, ways } from './sign-in.ts';
import { entryParts, signPage } from './signing.ts';
import { sources } from './sources.ts';
import { partStates, standingMeanings, standings } from './standings.ts';
import { status } from './status.ts';
import { outcomes, steps, stepWords } from './steps.ts';
import { tiesPage } from './ties.ts';
import { sealPage, tipDesk, tipRefusals, tipStates } from './tip-desk.ts';
import { tipPage, tipProgress } from './tip-page.ts';
import { otherNames, ownTradingNames, tradingNameRefusals } from './trading-names.ts';
import { waiting } from './waiting.ts';
import { untolds, warningPage, warningRefusals, warningStates } from './warning-page.ts';
import { warnings } from './warnings.ts';
import { yourself } from './yourself.ts';

/** Every text a template can ask for, by topic: `{{t "chrome.skip"}}`. */
export const catalogue: Record<string, Record<string, Word>> = {
  about,
  account,
  accounts,
  advertisement,
  advertisementDeciders,
  advertisementHits,
  advertisementPage,
  advertisementRefusals,
  advertisementStates,
  agency,
  agencyNext,
  allowances,
  appealPage,
  application,
  applicationRefusals,
  applicationStates,
  browse,
  casePage,
  changeNames,
  channels,
  checkPage,
  checkResults,
  checks,
  chrome,
  clock,
  clockWhy,
  codeRefusals,
  conclusionOutcomes,
  conclusionPage,
  conclusionRefusals,
  confidence,
  contactAnswer,
  contactRefusals,
  daysAlone,
  documentHints,
  documents,
  dueWhat,
  duty,
  effectWords,
  eventGroups,
  entryParts,
  editionEndWords,
  editionLicenceWords,
  editionNames,
  extractCauses,
  extractLosses,
  extractPage,
  extractRefusals,
  factHints,
  facts,
  fault,
  figures,
  feeds,
  heldFileAdvice,
  heldFiles,
  followPage,
  followSteps,
  grounds,
  help,
  history,
  holidays,
  home,
  identityRefusals,
  hotlineNames,
  hotlinePage,
  hotlineUses,
  inspectionPage,
  inspectionReasons,
  inspectionRefusals,
  inspectionSteps,
  kindActivities,
  kindMeanings,
  kindNames,
  keptForm,
  keyRefusals,
  keysPage,
  confirmPage,
  invitationPage,
  passkeysPage,
  sessionList,
  signInPage,
  ways,
  law,
  lawChanges,
  lawRefusals,
  letter,
  letterRefusals,
  licencePage,
  yourself,
  deliveries,
  delivery,
  passedDays,
  mailPage,
  mailSubjects,
  mailTexts,
  noticeStates,
  outage,
  secretFields,
  offerAnswers,
  introductionMeanings,
  offerMeanings,
  offerNext,
  offerReasons,
  offerStill,
  openColumnWords,
  openData,
  openId,
  openingCauses,
  openingPage,
  orderStates,
  outcomes,
  oversight,
  oversightAudiences,
  ownApplication,
  otherNames,
  ownContacts,
  ownTradingNames,
  ownLicence,
  measurePage,
  measureRefusals,
  measures,
  pastNames,
  paging,
  paperMeanings,
  paperPage,
  paperVerdicts,
  partnerRoles,
  partStates,
  partWhats,
  pasted,
  occasions,
  purposeMeanings,
  purposeNames,
  purposePage,
  queue,
  recovery,
  regions,
  regionsPage,
  register,
  registration,
  reportOutcomes,
  reportPage,
  reviewOrigins,
  reviewOutcomes,
  reviewPage,
  reviewRefusals,
  reviewedDecisions,
  relations,
  roles,
  sealPage,
  secondFactor,
  signPage,

  scanAges,
  scanPage,
  scanTroubles,
  sources,
  standingMeanings,
  standings,
  startRefusals,
  status,
  steps,
  stepWords,
  surrenderAdvice,
  termNames,
  terms,
  tiesPage,
  tipDesk,
  tipPage,
  tipProgress,
  tipRefusals,
  tipStates,
  tradingNameRefusals,
  traceNames,
  untolds,
  waiting,
  warningPage,
  warningRefusals,
  warnings,
  warningStates,
  writings,
  yearsPage,
};

/** The text `topic.code` in this language. Throws when there is none: a page with a hole is never sent. */
export function t(lang: Lang, key: string, params: Params = {}): string {
  const dot = key.indexOf('.');
  const word = catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (!word) throw new Error(`no text ${key}`);
  return say(word, lang, params);
}
