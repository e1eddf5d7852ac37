import { encodePng } from './media/picture.ts';
import { drawScene, isScene } from './samples/scenes.ts';

/** What a deployment of the demo models would put beside the page. */
const CONFIG = {
  examples: {
    scene_colours: [
      { label: 'Coast', files: { image: 'examples/coast.png' } },
      { label: 'Meadow', files: { image: 'examples/meadow.png' } },
      { label: 'Night, undecided', files: { image: 'examples/night.png' }, values: { temperature: 2 } },
      { label: 'Plankton', files: { image: 'samples/sample.png' } },
    ],
    detector: [
      { label: 'Plankton', files: { image: 'samples/sample.png' } },
      { label: 'Only large ones', files: { image: 'samples/sample.png' }, values: { min_area: 1500 } },
      { label: 'A table that is no picture', files: { image: 'samples/sample.csv' } },
    ],
    audio_level: [
      { label: 'Two calls', files: { recording: 'samples/sample.wav' } },
      { label: 'Silenced', files: { recording: 'samples/sample.wav' }, values: { gain: 0 } },
    ],
    slow: [{ label: 'Two seconds', values: { seconds: 2 } }],
  },
};

const OWN = /^\/(?:config\.json|examples\/([\w-]+)\.png)$/;

/** The demo's settings and the files they name; undefined for everything else. */
export function siteAnswer(path: string): Response | undefined {
  const found = OWN.exec(path);
  if (found === null) return undefined;
  const scene = found[1];
  if (scene === undefined) return Response.json(CONFIG);
  return isScene(scene)
    ? new Response(encodePng(drawScene(scene)), { headers: { 'content-type': 'image/png' } })
    : new Response('404: Not Found', { status: 404 });
}
