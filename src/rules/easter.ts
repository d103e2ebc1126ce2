/**
 * The Gregorian date of Orthodox Easter in `year` (1900..2100), by Meeus' Julian algorithm.
 * Radunitsa, a public holiday, is the ninth day after it.
 */
export function orthodoxEaster(year: number): Temporal.PlainDate {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
  const daysAfterJulian22March = fullMoon + toSunday;
  return new Temporal.PlainDate(year, 3, 22).add({ days: daysAfterJulian22March + julianLag(year) });
}

/** Days by which the Julian calendar lags behind the Gregorian after February of `year`. */
function julianLag(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
