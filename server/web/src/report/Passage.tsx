import { pieces, units, type Mark, type Piece } from './points';

/** The evidence's sentences with the other marks in them; what lies between is left out. */
export function passage(text: string, marks: Mark[]): Piece[][] {
  const unit = units(text);
  const parts = marks
    .filter((mark) => mark.kind === 'evidence')
    .map((mark) => [unit(mark.span[0]), unit(mark.span[1])] as const)
    .sort((a, b) => a[0] - b[0]);
  return parts.map(([start, end]) => pieces(text, marks, start, end));
}

/** Passages of a report, one paragraph each. */
export function Passage(props: { pieces: Piece[][] }) {
  return (
    <>
      {props.pieces.map((part, i) => (
        <p key={i} dir="auto">
          {part.map((piece) => {
            const kinds = new Set(piece.marks.flatMap((mark) => mark.kind.split(' ')));
            kinds.delete('evidence');
            return kinds.size ? (
              <mark key={piece.start} class={[...kinds].join(' ')}>
                {piece.text}
              </mark>
            ) : (
              piece.text
            );
          })}
        </p>
      ))}
    </>
  );
}
