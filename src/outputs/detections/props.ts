import type { DetectionSet, Layout } from '../../answers/shapes/detections/detection.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { Film } from '../../ui/film/useFilm.ts';
import type { Picture } from '../../ui/picture/picture.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import type { Scene } from './drawDetections.ts';

export interface DetectionsProps {
  readonly set: DetectionSet;
  /** With what is too much to be drawn. */
  readonly readAll: () => Promise<DetectionSet>;
  /** With what is in every list, of which one is drawn at a time. The same each time. */
  readonly readEach: () => Promise<DetectionSet>;
  /** Stem of the names of downloads. */
  readonly name: string;
}

/** What the view shows at the moment, from which files are written. */
export interface ShownDetections extends Pick<DetectionsProps, 'readAll'> {
  readonly layout: Layout | undefined;
  readonly picture: Picture | undefined;
  readonly size: Size;
  /** Of the picture that the coordinates are for. */
  readonly sentSize: Size;
  readonly scene: Scene;
  readonly sent: readonly SentFile[];
  /** That the detections lie on. */
  readonly film: Pick<Film, 'timeline' | 'duration'> | undefined;
}
