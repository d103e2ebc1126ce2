// The process that opens the files of strangers: it has no database, no settings and no key, and its parent ends it when it takes too much.
import { fileTypeFromBuffer } from 'file-type';
import type { Finding, Question } from './looked.ts';
import { refusalOfPdf } from './pdf.ts';
import { redraw } from './picture.ts';

process.on('message', (question: Question) => {
  look(question).then(
    (finding) => process.send?.(finding),
    // What a library throws on is a file it cannot read: what else could it be, as it has seen nothing but the file?
    () => process.send?.({ refused: 'file-unreadable' } satisfies Finding),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function look({ bytes, types }: Question): Promise<Finding> {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (mediaType === undefined || !types.includes(mediaType)) return { refused: 'file-type' };
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return redraw(bytes, mediaType);
  const refused = await refusalOfPdf(bytes);
  return refused ? { refused } : { mediaType, bytes: null };
}
