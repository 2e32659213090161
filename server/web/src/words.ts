// How codes, days and numbers are said, in the reader's own locale where it is one of dates and numbers.

const locale = navigator.language || 'en';
const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const number = new Intl.NumberFormat(locale);

/** `suicide-bombing` → "Suicide bombing". */
export function label(code: string | null | undefined): string {
  if (!code) return '';
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function country(code: string | null | undefined): string {
  if (!code) return '';
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** From the finest to the country: "Abbey Gate, Kabul, Afghanistan". A country's code is no name. */
export function where(place: { site?: string | null; name?: string | null; admin1?: string; country?: string; precision?: string } | null | undefined): string {
  if (!place) return '';
  const finer = ['site', 'settlement', 'near', 'admin2'].includes(place.precision ?? '');
  const name = place.name === place.country ? null : place.name;
  return [place.site, name, finer ? place.admin1 : null, country(place.country)]
    .filter((part, i, all) => part && all.indexOf(part) === i)
    .join(', ');
}

export function count(value: number): string {
  return number.format(value);
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

export function onDay(iso: string | null | undefined): string {
  return iso ? day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : '';
}

export function shortDay(iso: string): string {
  return dayOfYear.format(new Date(`${iso}T00:00:00Z`));
}

export function monthOf(iso: string): string {
  return month.format(new Date(`${iso}T00:00:00Z`));
}

/** When, as exactly as it is known. */
export function when(
  earliest: string | null | undefined,
  latest: string | null | undefined,
  precision: string | null | undefined,
): string {
  if (earliest && latest) {
    if (earliest === latest) return onDay(earliest);
    if (precision === 'month' && earliest.slice(0, 7) === latest.slice(0, 7)) return monthOf(earliest);
    if (precision === 'year' && earliest.slice(0, 4) === latest.slice(0, 4)) return earliest.slice(0, 4);
    return `${onDay(earliest)} – ${onDay(latest)}`;
  }
  if (latest) return `on or before ${onDay(latest)}`;
  if (earliest) return `on or after ${onDay(earliest)}`;
  return 'day not known';
}

/** "25–43", "25 or more", "25"; empty when nothing is stated. */
export function range(low: number | null, high: number | null): string {
  if (low === null && high === null) return '';
  if (low === null) return `up to ${count(high!)}`;
  if (high === null) return `${count(low)} or more`;
  return low === high ? count(low) : `${count(low)}–${count(high)}`;
}

/** An estimate: without an upper end it is at least its best. */
export function people(low: number | null, best: number | null, high: number | null): string {
  if (best !== null && high === null) return `${count(best)} or more`;
  return best === null ? range(low, high) : low === high ? count(best) : range(low, high);
}

const PRECISIONS: Record<string, string> = {
  site: 'exact site',
  settlement: 'town or village',
  near: 'near it',
  between: 'between places',
  admin2: 'district only',
  admin1: 'province only',
  region: 'region only',
  sea: 'at sea',
  country: 'country only',
};

export function precision(code: string | null | undefined): string {
  return code ? (PRECISIONS[code] ?? code) : '';
}

/** Half the width, in km, of the area in which something of that precision lies; 0 where it is a point. */
export function spreadKm(code: string | null): number {
  switch (code) {
    case 'near':
      return 10;
    case 'between':
    case 'admin2':
      return 25;
    case 'admin1':
      return 70;
    case 'region':
    case 'sea':
      return 120;
    case 'country':
      return 200;
    default:
      return 0;
  }
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The name of a file or address of which nothing better is known. */
export function sourceName(outlet: string | null, title: string | null, id: string): string {
  return outlet ?? title ?? id.split('/').pop() ?? id;
}
