import { isRequired } from '../../rules/application.ts';
import type { Asked, DocumentCode, FactCode, Occasion } from '../../rules/editions/edition.ts';
import { factShapes } from '../../rules/facts.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Document } from '../../store/documents.ts';
import type { Held } from '../../store/scans.ts';
import { t } from '../../text/catalogue.ts';
import { formatSize } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

/** `held`: shown by its name only, and why. */
export type FileRow = { id: string; name: string; size: string; addedAt: Date; held: Held };

/** One document of the edition's checklist with the files given for it; `source` is null for one that is not on the list. */
export type DocumentRow = {
  code: DocumentCode;
  label: string;
  hint: string;
  /** Whether it must be filed, in words. */
  need: string;
  missing: boolean;
  source: SourceView | null;
  files: FileRow[];
};

/** The checklist with the given files; what was given beyond the list stands last. `occasions`: what the application does that papers are asked for. */
export function documentsView(
  lang: Lang,
  asked: readonly Asked<DocumentCode>[],
  documents: readonly Document[],
  occasions: readonly Occasion[],
): DocumentRow[] {
  const beyond = [...new Set(documents.map(({ code }) => code))].filter((code) => !asked.some((one) => one.code === code));
  const row = (code: DocumentCode, one?: Asked<DocumentCode>): DocumentRow => {
    const files = documents.filter((document) => document.code === code).map((document) => fileRow(lang, document));
    const words = { label: t(lang, `documents.${code}`), hint: t(lang, `documentHints.${code}`) };
    const need = one ? needWords(lang, one, occasions) : t(lang, 'application.not-asked');
    const missing = one !== undefined && files.length === 0 && isRequired(one, occasions);
    return { code, ...words, need, missing, source: one ? sourceView(lang, one) : null, files };
  };
  return [...asked.map((one) => row(one.code, one)), ...beyond.map((code) => row(code))];
}

/** Whether it must be filed, in words: always, or on which occasion, or by whoever has any. */
export function needWords(lang: Lang, asked: Pick<Asked<string>, 'required' | 'on'>, occasions: readonly Occasion[]): string {
  if (isRequired(asked, occasions)) return t(lang, 'application.required');
  return t(lang, asked.on ? `occasions.${asked.on}` : 'application.where-any');
}

export function fileRow(lang: Lang, { id, name, size, uploadedAt, held }: Document): FileRow {
  return { id, name, size: formatSize(lang, size), addedAt: uploadedAt, held };
}

/** The name of something an application lacks, document or fact. */
export function missingName(lang: Lang, code: DocumentCode | FactCode): string {
  return t(lang, code in factShapes ? `facts.${code}` : `documents.${code}`);
}
