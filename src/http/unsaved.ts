import type { Request, Response } from 'express';
import { plainForm, readWithoutFile, type Secret, secrets } from './kept-forms.ts';

/**
 * A form that could not be recorded, to be sent once more as it was: with its own key it takes effect once. `secrets`: what is typed again,
 * for it is never written on a page. `file`: whether one is chosen again. `texts`: what its sender wrote in sentences, to be seen.
 */
export type UnsavedForm = {
  action: string;
  fields: { name: string; value: string }[];
  secrets: Secret[];
  file: boolean;
  texts: string[];
};

/** Out of the request itself and into its own answer: nothing of it is kept here. Null for a form that was malformed too. */
export async function unsavedForm(req: Request, res: Response): Promise<UnsavedForm | null> {
  const file = Boolean(req.is('multipart/form-data'));
  // Who is asked who they are before a file is read has not been read at all.
  if (file && !req.readableEnded && (await readWithoutFile(req, res)).malformed) return null;
  const { action, fields } = plainForm(req);
  if (fields.length === 0) return null;
  const body = (req.body ?? {}) as Record<string, unknown>;
  const texts = fields.map(({ value }) => value).filter((value) => /\S\s+\S/.test(value));
  return { action, fields, secrets: secrets.filter((name) => wasTyped(name, body[name])), file, texts };
}

/** What a key or the sample's program proves is no text to be typed: without it the form asks for a proof once more. A password may look like it. */
function wasTyped(name: Secret, value: unknown): boolean {
  if (name === 'proof' && typeof value === 'string') return !value.startsWith('{') && value !== 'program';
  return value !== undefined;
}
