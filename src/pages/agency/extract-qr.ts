import { create } from 'qrcode';

/** The squares of a QR code, row by row; `true` is dark. */
export type Squares = { size: number; version: number; isDark: (row: number, column: number) => boolean };

/**
 * The QR code of a link. It holds with a quarter of it spoiled as long as it fits version 12, which printers and old cameras manage; a longer
 * one, as of an address with a long name, has less to spare.
 */
export function qrOf(link: string): Squares {
  const segments = [{ data: link, mode: 'alphanumeric' as const }];
  const strong = create(segments, { errorCorrectionLevel: 'M' });
  const { version, modules } = strong.version <= mostVersion ? strong : create(segments, { errorCorrectionLevel: 'L' });
  return { size: modules.size, version, isDark: (row, column) => modules.get(row, column) === 1 };
}

const mostVersion = 12;
