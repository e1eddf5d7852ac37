import { readFileSync } from 'node:fs';
import { encodePng } from './media/picture.ts';
import { createDemo } from './createDemo.ts';
import { drawScene, isScene } from './samples/scenes.ts';

/** What a deployment of the demo models would put beside the page. */
export const DEMO_CONFIG = {
  preview: true,
  examples: {
    scene_colours: [
      { label: 'Coast', files: { image: 'examples/coast.png' }, answer: 'examples/coast.json' },
      { label: 'Meadow', files: { image: 'examples/meadow.png' } },
      { label: 'Night, undecided', files: { image: 'examples/night.png' }, values: { temperature: 2 } },
      { label: 'Plankton', files: { image: 'samples/sample.png' } },
    ],
    detector: [
      { label: 'Plankton', files: { image: 'samples/sample.png' }, answer: 'examples/plankton.json' },
      { label: 'Only large ones', files: { image: 'samples/sample.png' }, values: { min_area: 1500 } },
      { label: 'A table that is no picture', files: { image: 'samples/sample.csv' } },
    ],
    audio_level: [
      { label: 'Two calls', files: { recording: 'samples/sample.wav' }, answer: 'examples/calls.json' },
      { label: 'Silenced', files: { recording: 'samples/sample.wav' }, values: { gain: 0 } },
    ],
    slow: [{ label: 'Two seconds', values: { seconds: 2 } }],
  },
};

/** What was sent for the answers that `DEMO_CONFIG` names. */
const RECORDED: Readonly<Record<string, { model: string; field: string; file: (samples: URL) => File }>> = {
  coast: {
    model: 'scene_colours',
    field: 'image',
    file: () => new File([encodePng(drawScene('coast'))], 'coast.png', { type: 'image/png' }),
  },
  plankton: { model: 'detector', field: 'image', file: (samples) => sampleFile(samples, 'sample.png', 'image/png') },
  calls: { model: 'audio_level', field: 'recording', file: (samples) => sampleFile(samples, 'sample.wav', 'audio/wav') },
};

const OWN = /^\/(?:config\.json|examples\/([\w-]+)\.(png|json))$/;

const SAMPLES = new URL('../public/samples/', import.meta.url);

/**
 * The demo's settings and the files they name; undefined for everything else.
 * @param samples the folder of the page's samples
 */
export function siteAnswer(path: string, samples = SAMPLES): Response | Promise<Response> | undefined {
  const found = OWN.exec(path);
  if (found === null) return undefined;
  const [, scene, ending] = found;
  if (scene === undefined) return Response.json(DEMO_CONFIG);
  if (ending === 'json') return recordedAnswer(scene, samples);
  return isScene(scene)
    ? new Response(encodePng(drawScene(scene)), { headers: { 'content-type': 'image/png' } })
    : new Response('404: Not Found', { status: 404 });
}

/** Each run of a demo model gives the same, so that its answer is recorded when somebody asks for it. */
function recordedAnswer(name: string, samples: URL): Response | Promise<Response> {
  const recorded = Object.hasOwn(RECORDED, name) ? RECORDED[name] : undefined;
  if (recorded === undefined) return new Response('404: Not Found', { status: 404 });
  const body = new FormData();
  body.append(recorded.field, recorded.file(samples));
  return createDemo()(new Request(`http://demo.test/v2/models/${recorded.model}/predict/`, { method: 'POST', body }));
}

function sampleFile(samples: URL, name: string, type: string): File {
  return new File([new Uint8Array(readFileSync(new URL(name, samples)))], name, { type });
}
