import { useState } from 'preact/hooks';
import type { Row } from '../api';
import { Later } from '../Later';
import { FirstLook } from './FirstLook';

const mapView = () => import('./MapView').then((file) => file.MapView);

/**
 * Incidents on a map: what lies together as one mark with its number, what is only roughly known as an area. The map that
 * can be moved takes seconds on a machine without a graphics card; until it stands, a drawing of the same is there.
 */
export function MapBox(props: {
  rows: Row[];
  theme: string;
  hovered: string | null;
  onHover: (id: string | null) => void;
  onPick: (ids: string[]) => void;
}) {
  const [looked, setLooked] = useState(false);
  const [stands, setStands] = useState(false);
  return (
    <div class="map" role="region" aria-label="Map; the list tells the same">
      {!stands && <FirstLook rows={props.rows} theme={props.theme} onDrawn={() => setLooked(true)} />}
      {looked && <Later load={mapView} {...props} onStands={() => setStands(true)} />}
    </div>
  );
}
