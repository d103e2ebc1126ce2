import type { Lang } from '../../rules/languages.ts';
import type { Db } from '../../store/database.ts';
import { closingsOf, findingsOf, lettersOf, type NamedClosing, type NamedFinding, type NamedLetter } from '../../store/letters.ts';
import type { Held } from '../../store/scans.ts';
import { t } from '../../text/catalogue.ts';
import { formatMinute, formatSize } from '../../text/format.ts';

/** What was written about the measures of a licence: the agency's letters, the examiner's findings and why no measure follows a notice. */
export type Writings = { letters: readonly NamedLetter[]; findings: readonly NamedFinding[]; closings: readonly NamedClosing[] };

export async function readWritings(db: Db, measureIds: readonly string[]): Promise<Writings> {
  return {
    letters: await lettersOf(db, measureIds),
    findings: await findingsOf(db, measureIds),
    closings: await closingsOf(db, measureIds),
  };
}

/** One of them. `who`: the writer's name, shown to staff only. */
export type WritingView = {
  heading: string;
  text: string;
  file: { id: string; name: string; size: string; held: Held } | null;
  who: string;
  at: Date;
};

/** The letters, findings and the closing of one measure, in the order of time. */
export function writingsView(lang: Lang, measureId: string, { letters, findings, closings }: Writings): WritingView[] {
  const written = letters.filter((one) => one.measureId === measureId).map((one) => letterView(lang, one));
  const found = findings.filter((one) => one.measureId === measureId).map((one) => findingView(lang, one));
  const closed = closings.filter((one) => one.measureId === measureId).map((one) => closingView(lang, one));
  return [...written, ...found, ...closed].sort((one, other) => one.at.getTime() - other.at.getTime());
}

function letterView(lang: Lang, { id, letter, text, writtenAt, writer, fileName, fileSize, held }: NamedLetter): WritingView {
  return {
    heading: t(lang, `writings.${letter}`, { minute: formatMinute(lang, writtenAt) }),
    ...{ text, who: writer, at: writtenAt },
    file: fileName === null ? null : { id, name: fileName, size: formatSize(lang, fileSize ?? 0), held },
  };
}

function findingView(lang: Lang, { remedied, reasons, foundAt, finder }: NamedFinding): WritingView {
  const heading = t(lang, remedied ? 'writings.remedied' : 'writings.not-remedied', { minute: formatMinute(lang, foundAt) });
  return { heading, text: reasons, file: null, who: finder, at: foundAt };
}

function closingView(lang: Lang, { reasons, closedAt, closer }: NamedClosing): WritingView {
  const heading = t(lang, 'writings.closed', { minute: formatMinute(lang, closedAt) });
  return { heading, text: reasons, file: null, who: closer, at: closedAt };
}
