// Who may do what, written down from docs/words.md, docs/decisions.md and the roles of the register's users, apart from `rules/permissions.ts`,
// which it knows nothing of. Where the two differ one of them is wrong. `docs/permissions.md` is drawn from this table.
// Where they differed once and the rules were right, `docs/decisions.md` says why (30 November 2026).

export const seats = ['citizen', 'agency', 'examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'] as const;
export type Seat = (typeof seats)[number];

/**
 * `any`: whatever it is done to. `own`: to the own agency and what is its; another's is absent. `region`: to what is of the own region; another's
 * is absent. `-`: may not.
 */
export type Reach = 'any' | 'own' | 'region' | '-';

export const states = [
  'none',
  'draft',
  'submitted',
  'returned',
  'accepted',
  'waiting',
  'recommended',
  'granted',
  'refused',
  'withdrawn',
] as const;
/** Of the application it is done to; `none` where it is not done to an application. */
export type State = (typeof states)[number];

// `taken`: only by the officer who took the case; taking it is open to every examiner. `eyes`: never by who prepared it. `untied`: never about an
// agency one has stated a tie with. `alone`: done to nothing that is of an agency or a region. Names of states: in no other.
const written = `
                     citizen agency examiner regional head education prosecutor hotline administrator
read-register        any     any    any      any      any  any       any        any     any
hand-in-cosignature  any     any    any      any      any  any       any        any     any
sign-in              any     any    any      any      any  any       any        any     any
use-account          -       any    any      any      any  any       any        any     any             alone
keep-keys            -       -      any      any      any  any       any        any     any             alone
state-tie            -       -      any      any      any  any       any        any     any             alone
confirm-key          -       -      -        -        any  -         -          -       any           eyes
keep-passkeys        -       own    -        -        -    -         -          -       -
keep-second-factor   -       own    -        -        -    -         -          -       -
link-identity        -       own    -        -        -    -         -          -       -
read-oversight       -       -      -        -        -    -         any        -       -
read-own-agency      -       own    -        -        -    -         -          -       -
prepare-application  -       own    -        -        -    -         -          -       -             draft returned waiting
send-application     -       own    -        -        -    -         -          -       -             draft returned
answer-question      -       own    -        -        -    -         -          -       -             waiting
withdraw-application -       own    -        -        -    -         -          -       -             draft submitted returned accepted waiting recommended
state-payment        -       own    -        -        -    -         -          -       -             draft submitted returned accepted waiting
read-cases           -       -      any      region   any  -         any        -       -
read-relations       -       -      any      -        any  -         any        -       -
read-law             -       -      any      any      any  any       any        any     any             alone
examine              -       -      any      -        -    -         -          -       -             taken untied submitted accepted
note                 -       -      any      region   any  -         -          -       -             untied submitted returned accepted waiting recommended
recommend            -       -      any      -        -    -         -          -       -             taken untied accepted waiting
decide               -       -      -        -        any  -         -          -       -             eyes untied recommended
propose-measure      -       -      any      -        -    -         -          -       -             untied
decide-measure       -       -      -        -        any  -         -          -       -             eyes untied
suspend-at-once      -       -      any      -        -    -         -          -       -             untied
answer-measure       -       own    -        -        -    -         -          -       -
appeal               -       own    -        -        -    -         -          -       -
lodge-protest        -       -      -        -        -    -         any        -       -             untied
record-ruling        -       -      any      -        -    -         -          -       -             untied
decide-review        -       -      -        -        any  -         -          -       -             eyes untied
give-conclusion      -       -      -        -        -    any       -          -       -             eyes untied
inspect              -       -      -        region   -    -         -          -       -             untied
propose-law          -       -      -        -        any  -         -          -       -
decide-law           -       -      -        -        any  -         -          -       -             eyes
read-mail            -       -      -        -        any  -         any        -       any
read-delivery        -       -      any      -        any  -         any        -       -
retry-mail           -       -      -        -        any  -         -          -       any
keep-contacts        -       own    -        -        -    -         -          -       -
replace-extract      -       own    -        -        -    -         -          -       -
send-advertisement   -       own    -        -        -    -         -          -       -
read-advertisements  -       -      any      -        any  any       any        -       -
decide-advertisement -       -      -        -        any  any       -          -       -             untied
read-warnings        -       -      any      any      any  -         any        -       -             alone
propose-warning      -       -      any      -        -    -         -          -       -
decide-warning       -       -      -        -        any  -         -          -       -             eyes
read-reports         -       -      any      -        any  -         any        -       -
answer-report        -       -      any      -        -    -         -          -       -             untied
read-tips            -       -      any      region   any  -         any        -       -
triage-tips          -       -      any      -        -    -         -          -       -
answer-tip           -       -      any      region   -    -         -          -       -
take-sealed-contact  -       -      -        -        -    -         any        -       -
set-seal             -       -      -        -        -    -         any        -       -
read-hotline-code    -       -      any      -        any  -         -          any     -
manage-accounts      -       -      -        -        -    -         -          -       any
`;

export type Row = {
  action: string;
  reach: Record<Seat, Reach>;
  taken: boolean;
  eyes: boolean;
  untied: boolean;
  alone: boolean;
  /** Empty where it is not done to an application. */
  states: readonly State[];
};

/** One row an action. Throws where a word of the table is none of those explained above. */
export const table: readonly Row[] = written
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => rowOf(line.trim().split(/\s+/)));

function rowOf([action = '', ...words]: string[]): Row {
  const cells = words.slice(0, seats.length).map((word) => oneOf(['any', 'own', 'region', '-'] as const, word));
  const rest = words.slice(seats.length).map((word) => oneOf(['taken', 'eyes', 'untied', 'alone', ...states] as const, word));
  const flag = (word: (typeof rest)[number]) => rest.includes(word);
  return {
    action,
    reach: Object.fromEntries(seats.map((seat, place) => [seat, cells[place]])) as Record<Seat, Reach>,
    ...{ taken: flag('taken'), eyes: flag('eyes'), untied: flag('untied'), alone: flag('alone') },
    states: states.filter(flag),
  };
}

function oneOf<Word extends string>(known: readonly Word[], word: string): Word {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new Error(`${word} is no word of the table`);
  return found;
}

/** One case to be asked about. `assigned`: took the case, or where others decide on it prepared it. `related`: stated a tie with its agency. */
export type Cell = { seat: Seat; state: State; ownRegion: boolean; ownAgency: boolean; assigned: boolean; related: boolean };
export type Told = 'may' | 'may-not' | 'absent';

/** Every case of an action: role × state × own region × own agency × assigned × related. */
export const cells: readonly Cell[] = seats.flatMap((seat) =>
  states.flatMap((state) =>
    Array.from({ length: 16 }, (_, bits) => ({
      ...{ seat, state, ownRegion: (bits & 1) > 0, ownAgency: (bits & 2) > 0 },
      ...{ assigned: (bits & 4) > 0, related: (bits & 8) > 0 },
    })),
  ),
);

/** What the table says of a case. */
export function expected(row: Row, cell: Cell): Told {
  const reach = row.reach[cell.seat];
  const isApplication = row.states.length > 0 && cell.state !== 'none';
  if (reach === '-') return 'may-not';
  if (reach === 'own' && !cell.ownAgency) return 'absent';
  if (reach === 'region' && !cell.ownRegion) return 'absent';
  // Nobody knows of a draft but its agency.
  if (isApplication && cell.state === 'draft' && cell.seat !== 'agency') return 'absent';
  if (row.untied && cell.related) return 'may-not';
  if (isApplication && !row.states.includes(cell.state)) return 'may-not';
  if (row.taken && !cell.assigned) return 'may-not';
  return row.eyes && cell.assigned ? 'may-not' : 'may';
}
