// Offsets are code points; JavaScript counts UTF-16 units.
import type { Span } from '../api';

/** Turns code points of one text into its UTF-16 offsets. */
export function units(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => Math.min(point, text.length);
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    offsets.push(i);
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) i++;
  }
  offsets.push(text.length);
  return (point) => offsets[Math.min(point, offsets.length - 1)]!;
}

/** Words to mark, with what they are. */
export interface Mark {
  span: Span;
  kind: string;
  /** Of the value that the words support. */
  value?: number;
}

/** A stretch of text with all marks that cover it. */
export interface Piece {
  start: number;
  text: string;
  marks: Mark[];
}

/** Cuts the text from `from` to `until` (UTF-16) at the ends of all marks. */
export function pieces(text: string, marks: Mark[], from = 0, until = text.length): Piece[] {
  const unit = units(text);
  const placed = marks
    .map((mark) => ({ mark, start: Math.max(from, unit(mark.span[0])), end: Math.min(until, unit(mark.span[1])) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([from, until, ...placed.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const open = placed.sort((a, b) => a.start - b.start);
  const found: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    found.push({
      start,
      text: text.slice(start, end),
      marks: open.filter((one) => one.start <= start && one.end >= end).map((one) => one.mark),
    });
  }
  return found;
}
