/** Packages of others that modules import from, and of Python itself: what is imported from them stands in no file of the module's own. */
const LIBRARIES = new Set(
  (
    'webargs marshmallow marshmallow_dataclass apispec aiohttp deepaas flaat werkzeug flask fastapi pydantic requests yaml toml tomllib ' +
    'numpy pandas scipy sklearn skimage torch torchvision torchaudio tensorflow keras transformers ultralytics timm lightning ' +
    'pytorch_lightning cv2 PIL matplotlib seaborn librosa soundfile pydub mlflow wandb importlib collections concurrent email json logging ' +
    'multiprocessing os typing typing_extensions unittest urllib xml html http ctypes datetime functools itertools pathlib enum ' +
    'dataclasses abc types copy re sys io math random time tempfile shutil subprocess base64 zipfile glob pkg_resources setuptools ' +
    'importlib_metadata textwrap string operator contextlib warnings builtins ast argparse uuid hashlib pickle csv traceback inspect ' +
    'asyncio threading queue socket platform signal struct statistics fractions decimal numbers mimetypes tarfile gzip __future__'
  ).split(' '),
);

export function isLibrary(path: string): boolean {
  return LIBRARIES.has(path.split('.')[0] ?? path);
}

/** In which file of the package that stands which is imported by a path, as far as names tell: classes and constants aren't files. */
export function moduleFile(path: string, relative: boolean): string | undefined {
  const parts = path.split('.').filter((part) => part !== '*');
  const isName = (part: string | undefined) => part === undefined || /^(?:_|[A-Z])/.test(part);
  // `from .schemas import x` and `from package.schemas import x`, but `from package import schemas`.
  const inFile = parts.length > (relative ? 1 : 2) || (parts.length > 1 && isName(parts.at(-1)));
  const file = inFile ? parts.at(-2) : parts.at(-1);
  return isName(file) ? undefined : `${file}.py`;
}
