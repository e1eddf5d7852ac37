import { ensureVenv } from '../deepaas/venv.ts';

/** The programs that judge the files of `deploy/`, in an environment of their own; answers with its bin folder. */
export function ensureValidators(say: (line: string) => void): Promise<string> {
  return ensureVenv(say, { name: 'deploy-venv', requirements: 'e2e/deploy/requirements.txt', what: 'the validators' });
}
