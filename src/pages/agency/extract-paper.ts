import { fileURLToPath } from 'node:url';
import type PDFDocument from 'pdfkit';
import type { Paper } from '../../codes/types.ts';
import { type Lang, langs } from '../../rules/languages.ts';
import { extractPaper } from '../../text/extracts.ts';
import { formatDay } from '../../text/format.ts';
import { kindActivities } from '../../text/kinds.ts';
import { say, type Word } from '../../text/language.ts';
import { licencePage } from '../../text/licence-page.ts';
import { qrOf } from './extract-qr.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/** What is printed besides what the code says. `link`: what the code carries; `origin`: the register's own address. */
export type Printed = { paper: Paper; names: Record<Lang, string>; address: string; link: string; origin: string };

const font = (weight: 400 | 700) => fileURLToPath(new URL(`../../../public/fonts/golos-text-${weight}.ttf`, import.meta.url));
const centimetre = 72 / 2.54;
const margin = 1.7 * centimetre;
const qrSide = 4.6 * centimetre;
const width = 595.28 - 2 * margin;
const [ink, quiet, line] = ['#16151d', '#55535f', '#c9c7d1'];
const tags: Record<Lang, string> = { be: 'be-BY', ru: 'ru-BY', en: 'en-GB' };

/**
 * An extract on one sheet, in three languages, as a PDF that a screen reader can read: with its language, its title, headings and a text for the
 * QR code, fonts included.
 */
export async function drawExtract({ paper, names, address, link, origin }: Printed): Promise<Buffer> {
  // Fetched when the first one is asked for: nobody who starts the register waits for it.
  const { default: Document } = await import('pdfkit');
  const title = `${say(extractPaper.title, 'be')} ${paper.serial}`;
  const pdf = new Document({
    ...{ size: 'A4', margin, lang: tags.be, tagged: true, subset: 'PDF/A-2a', pdfVersion: '1.7', displayTitle: true },
    info: { Title: title, Author: origin, Subject: paper.licence, CreationDate: new Date(`${paper.issuedOn}T00:00:00Z`) },
    font: font(400),
  });
  pdf.registerFont('plain', font(400)).registerFont('bold', font(700));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const whole = bytesOf(pdf);
  drawTitle(pdf, root);
  drawFacts(pdf, root, factsOf({ paper, names, address, link, origin }));
  drawCode(pdf, root, { paper, names, address, link, origin });
  drawCheck(pdf, root, origin);
  root.end();
  pdf.end();
  return whole;
}

function bytesOf(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

/** One piece of text with its place in the structure and, where it is not Belarusian, its language. */
function write(pdf: Pdf, parent: Element, type: string, text: string, { lang = 'be', style, at }: Written): void {
  const draw = () => {
    pdf
      .font(style.bold ? 'bold' : 'plain')
      .fontSize(style.size)
      .fillColor(style.color ?? ink);
    const options = { width: at?.width ?? width, lineGap: style.gap ?? 1 };
    if (at) pdf.text(text, at.x, at.y, options);
    else pdf.text(text, options);
  };
  parent.add(pdf.struct(type, lang === 'be' ? {} : { lang: tags[lang] }, draw));
}

type Style = { size: number; bold?: true; color?: string; gap?: number };
type Written = { lang?: Lang; style: Style; at?: { x: number; y: number; width: number } };

function drawTitle(pdf: Pdf, root: Element): void {
  write(pdf, root, 'H1', say(extractPaper.title, 'be'), { style: { size: 20, bold: true } });
  for (const lang of ['ru', 'en'] as const)
    write(pdf, root, 'P', say(extractPaper.title, lang), { lang, style: { size: 12, color: quiet } });
  pdf.moveDown(0.6);
}

/** What the extract says: the name of it in each language, and one value, or one for each language. */
type Fact = { label: Word; value: string | Record<Lang, string> };

/** Row by row; short ones stand two in a row. */
function factsOf({ paper, names, address }: Printed): Fact[][] {
  const day = (value: string) => inEach((lang) => formatDay(lang, value));
  const end = paper.validTo === null ? inEach((lang) => say(licencePage['no-end'], lang)) : day(paper.validTo);
  return [
    [
      { label: extractPaper.licence, value: paper.licence },
      { label: extractPaper.unp, value: paper.unp },
    ],
    [{ label: extractPaper.agency, value: names }],
    [{ label: extractPaper.address, value: address }],
    [{ label: extractPaper.activity, value: inEach((lang) => say(kindActivities[paper.kind], lang)) }],
    [
      { label: extractPaper.from, value: day(paper.validFrom) },
      { label: extractPaper.until, value: end },
    ],
    [
      { label: extractPaper.serial, value: paper.serial },
      { label: extractPaper.issued, value: day(paper.issuedOn) },
    ],
  ];
}

function inEach(make: (lang: Lang) => string): Record<Lang, string> {
  return Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, string>;
}

const labels = 4 * centimetre;

function drawFacts(pdf: Pdf, root: Element, rows: readonly Fact[][]): void {
  const table = pdf.struct('Table');
  root.add(table);
  for (const facts of rows) {
    const row = pdf.struct('TR');
    table.add(row);
    const top = pdf.y;
    const share = width / facts.length;
    const bottom =
      Math.max(...facts.map((fact, place) => drawFact(pdf, row, fact, { x: margin + place * share, y: top, width: share }))) + 4;
    row.end();
    pdf
      .markContent('Artifact')
      .moveTo(margin, bottom)
      .lineTo(margin + width, bottom)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
    pdf.endMarkedContent();
    pdf.x = margin;
    pdf.y = bottom + 5;
  }
  table.end();
}

/** What it is called beside what it is, each language below the other; the place below both. */
function drawFact(pdf: Pdf, row: Element, { label, value }: Fact, at: { x: number; y: number; width: number }): number {
  const values = typeof value === 'string' ? { be: value } : value;
  drawCell(
    pdf,
    row,
    'TH',
    inEach((lang) => say(label, lang)),
    { ...at, width: labels - 8 },
    [
      { size: 10, bold: true },
      { size: 8, color: quiet },
    ],
  );
  const below = pdf.y;
  drawCell(pdf, row, 'TD', values, { ...at, x: at.x + labels, width: at.width - labels - 6 }, [{ size: 11, bold: true }, { size: 9 }]);
  return Math.max(below, pdf.y);
}

function drawCell(
  pdf: Pdf,
  row: Element,
  type: 'TH' | 'TD',
  texts: Partial<Record<Lang, string>>,
  at: { x: number; y: number; width: number },
  [first, others]: readonly [Style, Style],
): void {
  const cell = pdf.struct(type);
  row.add(cell);
  for (const lang of langs) {
    const text = texts[lang];
    if (text !== undefined)
      write(pdf, cell, 'P', text, { lang, style: lang === 'be' ? first : others, at: lang === 'be' ? at : { ...at, y: pdf.y } });
  }
  cell.end();
}

/** The code at least three centimetres wide, and the link that it carries in letters, for whoever has no camera that reads it. */
function drawCode(pdf: Pdf, root: Element, { paper, link, origin }: Printed): void {
  pdf.moveDown(0.4);
  const top = pdf.y;
  const alt = langs.map((lang) => say(extractPaper.qr, lang, { serial: paper.serial, origin })).join(' ');
  root.add(pdf.struct('Figure', { alt }, () => drawQr(pdf, link, margin, top)));
  const letters = { x: margin + qrSide + 0.6 * centimetre, y: top, width: width - qrSide - 0.6 * centimetre };
  write(pdf, root, 'P', link, { lang: 'en', style: { size: 8.5, gap: 2.5 }, at: letters });
  for (const lang of langs) {
    write(pdf, root, 'P', say(extractPaper.signed, lang), { lang, style: { size: 8, color: quiet }, at: { ...letters, y: pdf.y + 4 } });
  }
  pdf.x = margin;
  pdf.y = Math.max(pdf.y, top + qrSide) + 0.4 * centimetre;
}

function drawQr(pdf: Pdf, link: string, left: number, top: number): void {
  const { size, isDark } = qrOf(link);
  // The quiet border of four squares is the white of the paper.
  const side = qrSide / size;
  for (let row = 0; row < size; row += 1) {
    for (let from = 0, to = 0; from < size; from = to + 1) {
      for (to = from; to < size && isDark(row, to); ) to += 1;
      if (to > from) pdf.rect(left + from * side, top + row * side, (to - from) * side, side);
    }
  }
  pdf.fillColor('#000000').fill();
}

function drawCheck(pdf: Pdf, root: Element, origin: string): void {
  for (const lang of langs) {
    write(pdf, root, 'H2', say(extractPaper.check, lang), { lang, style: { size: 10, bold: true } });
    write(pdf, root, 'P', say(extractPaper.how, lang, { origin }), { lang, style: { size: 8.5 } });
    pdf.moveDown(0.4);
  }
}
