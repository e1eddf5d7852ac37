/** From package.json, at build; see vite.config.ts. */
export const PAGE_VERSION = (import.meta.env.PAGE_VERSION as string | undefined) ?? '0.0.0';
