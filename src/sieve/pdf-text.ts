import type { SieveRefusal } from './looked.ts';

/** What an object may say it is, or does, and why the file is then not taken. ISO 32000-2, 12.6.4 and 12.5.6. */
export const named: Record<string, SieveRefusal> = {
  JavaScript: 'pdf-script',
  Launch: 'pdf-program',
  EmbeddedFile: 'pdf-attachment',
  FileAttachment: 'pdf-attachment',
  GoToE: 'pdf-attachment',
  RichMedia: 'pdf-media',
  RichMediaExecute: 'pdf-media',
  '3D': 'pdf-media',
  Movie: 'pdf-media',
  Sound: 'pdf-media',
  Screen: 'pdf-media',
  Rendition: 'pdf-media',
  SubmitForm: 'pdf-sending',
  ImportData: 'pdf-sending',
  GoToR: 'pdf-elsewhere',
};

/** Each byte as one letter. */
export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

// White space, which a remark is as well.
const gap = '(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]*[\\r\\n])';
const beginning = new RegExp(`(?<=(?<!\\d)\\d{1,10}${gap}+\\d{1,10}${gap}*)obj`, 'g');
const nameBeforeName = new RegExp(`/([^\\0\\t\\n\\f\\r ()<>[\\]{}/%]*)${gap}*(?=/([^\\0\\t\\n\\f\\r ()<>[\\]{}/%]*))`, 'g');

/** How many places a reader could take for the beginning of an object, wherever in the file they are. */
export function beginningsIn(whole: string): number {
  return [...whole.matchAll(beginning)].length;
}

/** Whether anything is said to be what is not taken: `/S`, `/Type` or `/Subtype` before one of the names above, however they are written. */
export function refusalOfNames(said: string): SieveRefusal | null {
  for (const [, key = '', value = ''] of said.matchAll(nameBeforeName)) {
    if (!kinds.has(plain(key))) continue;
    const name = plain(value);
    if (Object.hasOwn(named, name)) return named[name] ?? null;
  }
  return null;
}

const kinds = new Set(['S', 'Type', 'Subtype']);

function plain(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
