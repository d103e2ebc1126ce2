import type { ApplicationState } from '../../src/rules/application.ts';
import type { Purpose } from '../../src/rules/purposes.ts';

/**
 * The life of an application as the words of the register tell it (`docs/words.md`), written down a second time without the rules' own code:
 * who it is with, what still stands in its way, and whose hands it has gone through.
 */

/**
 * Everybody who may try something. `bound`: an examiner with a tie to the agency; `far`: an officer of another region; `promoted`: the
 * examiner, who has become a head.
 */
export const crowd = [
  ...(['agency', 'stranger', 'examiner', 'colleague', 'bound', 'head', 'other', 'promoted'] as const),
  ...(['regional', 'far', 'education', 'prosecutor', 'hotline', 'administrator'] as const),
] as const;
export type Who = (typeof crowd)[number];

/** What can be tried. `save` states all that is asked for, `save-half` leaves one thing out; `drop` takes a document away that is asked for. */
export const deeds = [
  ...(['save', 'save-half', 'attach', 'drop', 'send', 'withdraw', 'answer', 'pay', 'take', 'return', 'accept', 'ask'] as const),
  ...(['ask-conclusion', 'assess', 'note', 'weigh', 'recommend-grant', 'recommend-refuse'] as const),
  ...(['decide-grant', 'decide-refuse', 'decide-send-back'] as const),
] as const;
export type Deed = (typeof deeds)[number];

/** What can be wrong with what is said, by deed. A deed with a fault is never done. */
export const faultsOf: Partial<Record<Deed, readonly string[]>> = {
  return: ['nothing named'],
  ask: ['wrong ground', 'day past'],
  pay: ['day to come', 'long ago'],
  assess: ['wrong ground'],
  weigh: ['another agency'],
  'recommend-grant': ['needless ground'],
  'recommend-refuse': ['no ground', 'wrong ground'],
  'decide-grant': ['needless ground'],
  'decide-refuse': ['no ground', 'wrong ground'],
  'decide-send-back': ['needless ground'],
};
export type Tried = { who: Who; deed: Deed; fault: string | null };

/** What others do meanwhile, each as often as it can happen. */
export const happenings = [
  'concluded',
  'concluded-against',
  'visited',
  'flagged',
  'infected',
  'set-aside',
  'licence-lost',
  'matched',
  'parted',
  'licensed',
] as const;
export type Happening = (typeof happenings)[number];

/** What an application is, whatever is done to it. `concludes`: it states programmes that need a conclusion; `assessable`: its law knows assessments. */
export type Nature = { purpose: Purpose; concludes: boolean; assessable: boolean; free: boolean };

/** Where each deed is possible at all, and by whom. */
const withAgency: ApplicationState[] = ['draft', 'returned'];
const atWork: ApplicationState[] = ['submitted', 'returned', 'accepted', 'waiting', 'recommended'];
const places: Record<Deed, ApplicationState[]> = {
  save: withAgency,
  'save-half': withAgency,
  attach: [...withAgency, 'waiting'],
  drop: [...withAgency, 'waiting'],
  send: withAgency,
  withdraw: ['draft', ...atWork],
  answer: ['waiting'],
  pay: ['draft', 'submitted', 'returned', 'accepted', 'waiting'],
  take: atWork,
  return: ['submitted'],
  accept: ['submitted'],
  ask: ['accepted'],
  'ask-conclusion': ['accepted'],
  assess: ['accepted'],
  note: atWork,
  weigh: ['accepted', 'waiting'],
  'recommend-grant': ['accepted'],
  'recommend-refuse': ['accepted'],
  'decide-grant': ['recommended'],
  'decide-refuse': ['recommended'],
  'decide-send-back': ['recommended'],
};
const examiners: Who[] = ['examiner', 'colleague'];
const heads: Who[] = ['head', 'other', 'promoted'];
const ofAgency: Deed[] = ['save', 'save-half', 'attach', 'drop', 'send', 'withdraw', 'answer', 'pay'];

/** The states an application can be in when nobody asks anything more of it. */
const over: ApplicationState[] = ['granted', 'refused', 'withdrawn'];

export class Model {
  state: ApplicationState = 'draft';
  readonly nature: Nature;
  keeper: Who | null = null;
  /** Who recommended last, and who refused last, by person: the promoted head is the examiner. */
  recommender: string | null = null;
  refuser: string | null = null;
  readonly overruled = new Set<string>();
  stated = false;
  attached = false;
  /** How many documents were added for an answer that is not given yet. */
  added = 0;
  asked: 'no' | 'open' | 'for' | 'against' = 'no';
  visit: 'no' | 'open' | 'done' = 'no';
  flags = 0;
  infected = false;
  /** The licence it is about is over, or the agency has got one of the kind meanwhile. */
  barred = false;
  /** The licence has come to be what a variation asks for. */
  matched = false;
  submissions = 0;
  questions = 0;

  constructor(nature: Nature) {
    this.nature = nature;
  }

  may({ who, deed, fault }: Tried): boolean {
    return fault === null && places[deed].includes(this.state) && this.#isDoer(who, deed) && !this.#isHindered(who, deed);
  }

  /** Whether the deed is one of this state at all, when the right person does it: what a history has to have reached. */
  static isLegal(deed: Deed, state: ApplicationState, { purpose, concludes, assessable, free }: Nature): boolean {
    if (deed === 'pay' && free) return false;
    if (deed === 'ask-conclusion' && !concludes) return false;
    if (deed === 'assess' && !assessable) return false;
    return purpose !== null && places[deed].includes(state);
  }

  #isDoer(who: Who, deed: Deed): boolean {
    if (ofAgency.includes(deed)) return who === 'agency';
    if (deed === 'note') return [...examiners, ...heads, 'regional'].includes(who);
    if (deed.startsWith('decide-')) return heads.includes(who);
    return deed === 'take' ? examiners.includes(who) && who !== this.keeper : who === this.keeper;
  }

  #isHindered(who: Who, deed: Deed): boolean {
    const unconcluded = this.nature.concludes && this.asked !== 'for';
    switch (deed) {
      case 'send':
        return this.infected || this.barred || this.matched || !this.stated || !this.attached;
      case 'answer':
        return this.infected;
      case 'pay':
        return this.nature.free;
      case 'drop':
        // What was sent stays with the application, unless malicious software was found in it.
        return this.state === 'waiting' ? this.added === 0 && !this.infected : !this.attached;
      case 'ask-conclusion':
        return !this.nature.concludes || this.asked === 'open' || this.asked === 'for';
      case 'assess':
        return !this.nature.assessable || this.visit !== 'no';
      case 'weigh':
        return this.flags === 0;
      case 'recommend-grant':
        return this.visit === 'open' || this.flags > 0 || unconcluded || this.barred || this.matched;
      case 'recommend-refuse':
        return this.visit === 'open' || this.flags > 0;
      case 'decide-grant':
        return this.#hadAHand(who) || unconcluded || this.barred || this.matched;
      case 'decide-refuse':
      case 'decide-send-back':
        return this.#hadAHand(who);
      default:
        return false;
    }
  }

  #hadAHand(who: Who): boolean {
    const person = personOf(who);
    return this.recommender === person || this.overruled.has(person);
  }

  do({ who, deed }: Tried): void {
    if (deed === 'save') this.stated = true;
    if (deed === 'save-half') this.stated = false;
    if (deed === 'attach' || deed === 'drop') this.#document(deed);
    if (deed === 'answer') this.added = 0;
    if (deed === 'take') this.keeper = who;
    if (deed === 'ask-conclusion') this.asked = 'open';
    if (deed === 'assess') this.visit = 'open';
    if (deed === 'weigh') this.flags = 0;
    if (deed.startsWith('recommend-')) this.recommender = personOf(who);
    if (deed === 'decide-refuse') this.refuser = personOf(who);
    if (deed === 'send') this.submissions += 1;
    if (deed === 'ask') this.questions += 1;
    this.state = after[deed] ?? this.state;
  }

  #document(deed: 'attach' | 'drop'): void {
    if (deed === 'drop' && this.infected) {
      this.infected = false;
      this.attached = false;
    } else if (this.state === 'waiting') this.added += deed === 'attach' ? 1 : -1;
    else this.attached = deed === 'attach';
  }

  can(happening: Happening): boolean {
    const open = !over.includes(this.state);
    switch (happening) {
      case 'concluded':
      case 'concluded-against':
        return this.asked === 'open' && open;
      case 'visited':
        return this.visit === 'open' && open;
      case 'flagged':
        return open && this.flags < 2;
      case 'infected':
        return this.attached && !this.infected;
      case 'set-aside':
        return this.state === 'refused';
      case 'licence-lost':
        return !this.barred && this.nature.purpose !== 'grant';
      case 'licensed':
        return !this.barred && ['grant', 'renewal'].includes(this.nature.purpose) && this.overruled.size > 0;
      case 'matched':
        return !this.matched && this.nature.purpose === 'variation';
      case 'parted':
        return this.matched;
    }
  }

  happen(happening: Happening): void {
    if (happening === 'concluded') this.asked = 'for';
    if (happening === 'concluded-against') this.asked = 'against';
    if (happening === 'visited') this.visit = 'done';
    if (happening === 'flagged') this.flags += 1;
    if (happening === 'infected') this.infected = true;
    if (happening === 'licence-lost' || happening === 'licensed') this.barred = true;
    if (happening === 'matched' || happening === 'parted') this.matched = happening === 'matched';
    if (happening !== 'set-aside') return;
    this.overruled.add(this.refuser ?? '');
    this.state = 'accepted';
  }
}

const after: Partial<Record<Deed, ApplicationState>> = {
  send: 'submitted',
  withdraw: 'withdrawn',
  answer: 'accepted',
  return: 'returned',
  accept: 'accepted',
  ask: 'waiting',
  'recommend-grant': 'recommended',
  'recommend-refuse': 'recommended',
  'decide-grant': 'granted',
  'decide-refuse': 'refused',
  'decide-send-back': 'accepted',
};

/** The person behind the role. */
export function personOf(who: Who): string {
  return who === 'promoted' ? 'examiner' : who;
}
