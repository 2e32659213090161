import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../api';
import { draw } from './drawing';
import { land, type Land } from './land';

/** The map as it opens, without its library: it cannot be moved. */
export function FirstLook(props: { rows: Row[]; theme: string; onDrawn: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [outlines, setOutlines] = useState<Land | null>(null);
  const [size, setSize] = useState('');
  useEffect(() => {
    let there = true;
    // Without outlines it says at least how incidents lie to each other.
    void land().then((lines) => there && setOutlines(lines), () => there && setOutlines({ rings: [], borders: [] }));
    const watch = new ResizeObserver(() => setSize(`${canvas.current?.clientWidth}×${canvas.current?.clientHeight}`));
    watch.observe(canvas.current!);
    return () => {
      there = false;
      watch.disconnect();
    };
  }, []);
  useEffect(() => {
    if (!outlines || !size) return;
    const { marks, incidents } = draw(canvas.current!, props.rows, outlines);
    canvas.current!.dataset['marks'] = String(marks);
    canvas.current!.dataset['incidents'] = String(incidents);
    // Two frames: the drawing is on the screen before the map's code takes the processor.
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(props.onDrawn)));
    return () => cancelAnimationFrame(frame);
  }, [outlines, props.rows, props.theme, size]);
  return <canvas ref={canvas} class="first" aria-hidden="true" />;
}
