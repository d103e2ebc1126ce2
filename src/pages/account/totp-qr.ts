import { create } from 'qrcode';

/** A QR code as one path of unit squares, with the quiet margin its readers need. */
export type Drawn = { size: number; path: string };

const margin = 4;

export function drawQr(text: string): Drawn {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size }, (_, place) => place);
  const squares = places.flatMap((row) =>
    places.filter((column) => modules.get(row, column) === 1).map((column) => `M${column + margin} ${row + margin}h1v1h-1z`),
  );
  return { size: modules.size + 2 * margin, path: squares.join('') };
}
