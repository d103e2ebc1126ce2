import { canSee, look } from './camera.js';
import { readCode } from './codes/code.js';
import { ageOf, minskDayOf, verdictOffline } from './codes/verdict.js';
import { readKept, refresh } from './store.js';

// Every word stands in the page already, in its language, and is shown or not: a script that makes no text cannot say it in the wrong language.

const root = document.querySelector('#scan');
const find = (name) => root.querySelector(`[data-is="${name}"]`);
const { lang } = document.documentElement;
// Few browsers know Belarusian: numbers look the same in Russian, and how a day of each month is written the page says.
const numbers = new Intl.NumberFormat({ be: 'ru-BY', ru: 'ru-BY', en: 'en-GB' }[lang]);
const dayPatterns = [...root.querySelectorAll('[data-is="months"] li')].map((one) => one.textContent);
const shapes = { good: 'active', doubt: 'suspended-in-part', bad: 'ended', unknown: 'not-yet' };
let kept = { keys: [], snapshot: null };
let shown = null;

await start();

async function start() {
  find('form').addEventListener('submit', (event) => {
    event.preventDefault();
    void check(find('code').value);
  });
  find('refresh').addEventListener('click', () => void update());
  find('ready').hidden = false;
  keepForLater().catch(() => {});
  kept = await readKept();
  showState();
  await update();
  if (await canSee()) offerCamera();
}

/** One worker for the page in each language. */
async function keepForLater() {
  const address = '/scan/worker.js';
  const policy = window.trustedTypes?.createPolicy('dazvol-scan', {
    createScriptURL: (url) => {
      if (url === address) return url;
      throw new TypeError(`no worker of ours: ${url}`);
    },
  });
  const script = policy ? policy.createScriptURL(address) : address;
  for (const one of ['be', 'ru', 'en']) await navigator.serviceWorker.register(script, { scope: `/${one}/scan` });
}

async function update() {
  const answer = await refresh(kept).catch(() => 'away');
  if (typeof answer === 'object') kept = answer;
  showOnly('trouble', typeof answer === 'object' ? null : answer);
  showState();
  if (shown !== null) await check(shown);
}

function showState() {
  const { snapshot } = kept;
  find('none').hidden = snapshot !== null;
  find('have').hidden = snapshot === null;
  if (!snapshot) return;
  for (const one of root.querySelectorAll('[data-made-at]')) {
    one.textContent = formatMoment(snapshot.madeAt);
    one.dateTime = snapshot.madeAt.toISOString();
  }
  find('size').textContent = numbers.format(snapshot.size);
  showOnly('age', ageOf(snapshot.madeAt, new Date()));
}

async function check(text) {
  if (text.trim() === '') return;
  shown = text;
  const reading = await readCode(text, kept.keys);
  const now = new Date();
  const here = { now, today: minskDayOf(now), host: location.host };
  const { code, tone, age, known, elsewhere } = verdictOffline(reading, kept.snapshot, here);
  const box = find('box');
  box.className = `verdict verdict--${shapes[tone]}`;
  box.dataset.verdict = code;
  box.dataset.tone = tone;
  find('heading').className = `standing standing--${shapes[tone]}`;
  showOnly('shape', tone);
  showOnly('verdict', code);
  showOnly('meaning', code);
  // A signature that does not hold is no matter of what is known.
  const restsOnSnapshot = code !== 'forged' && code !== 'malformed' && age !== null;
  showOnly('verdict-age', restsOnSnapshot ? age : null);
  find('verdict-of').hidden = !restsOnSnapshot;
  showOnly('last', code === 'unconfirmed' && known ? known.standing : null);
  find('elsewhere').hidden = !elsewhere;
  find('paper').hidden = !('paper' in reading);
  if ('paper' in reading) showPaper(reading.paper);
  find('result').hidden = false;
  find('result').focus();
}

function showPaper(paper) {
  for (const name of ['serial', 'licence', 'unp', 'name']) find(`paper-${name}`).textContent = paper[name];
  for (const name of ['validFrom', 'validTo', 'issuedOn'])
    find(`paper-${name}`).textContent = paper[name] === null ? '' : formatDay(paper[name]);
  find('no-end').hidden = paper.validTo !== null;
  showOnly('kind', paper.kind);
}

function formatDay(day) {
  const [year, month, date] = day.split('-').map(Number);
  return dayPatterns[month - 1].replace('15', date).replace('2026', year);
}

/** In Minsk, wherever the device is. */
function formatMoment(moment) {
  const time = new Date(moment.getTime() + 3 * 3_600_000).toISOString().slice(11, 16);
  return `${formatDay(minskDayOf(moment))}, ${time}`;
}

/** Of all things with this name the one with this value is shown. */
function showOnly(name, value) {
  for (const one of root.querySelectorAll(`[data-${name}]`)) one.hidden = one.getAttribute(`data-${name}`) !== value;
}

function offerCamera() {
  const [button, video] = [find('camera'), find('video')];
  let looking = null;
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (looking) return looking.abort();
    looking = new AbortController();
    video.hidden = false;
    const text = await look(video, looking.signal).catch(() => null);
    looking = null;
    video.hidden = true;
    if (text === null) return;
    find('code').value = text;
    await check(text);
  });
}
