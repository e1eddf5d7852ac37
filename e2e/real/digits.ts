import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ensureVenv } from '../../scripts/deepaas/venv.ts';

const SCRIPT = `
import sys
from PIL import Image
from sklearn.datasets import load_digits
for digit, scan in enumerate(load_digits().images[20:30]):
    Image.fromarray((scan * 15).astype("uint8")).resize((160, 160)).save(f"{sys.argv[1]}/{digit}.png")
`;

/** Ten scans of scikit-learn's set, which show the digits in order, as PNG files. (Of the twenty before, a 5 and a 9 are confused.) */
export async function drawDigits(folder: string): Promise<string[]> {
  execFileSync(path.join(await ensureVenv(), 'python'), ['-c', SCRIPT, folder]);
  return Array.from({ length: 10 }, (_, digit) => path.join(folder, `${digit}.png`));
}
