/** Names under which modules report that they failed, in the languages of the people who write them. Small, without blanks and underscores. */

/** What a member of an error report is. */
export type ReportRole =
  /** Says whether it went well, in a word or a number. */
  | 'status'
  /** The same, by yes and no. */
  | 'success'
  /** Is there only where it didn’t, with the reason. */
  | 'error'
  /** The reason, or whatever else is to be said. */
  | 'message'
  /** Beside them, and no result. */
  | 'about';

const ROLES: readonly (readonly [ReportRole, RegExp])[] = [
  ['status', /^(?:status|state|estado|estatus|statut|stato|outcome|statuscode|httpstatus|code)$/],
  ['success', /^(?:success|ok|succeeded|successful|issuccess|isok|exito|exitoso|succes|erfolg|successo|sucesso)$/],
  ['error', /^(?:errors?|exceptions?|err|failure|err(?:or)?(?:message|msg|description|details?|info)|traceback|stacktrace)$/],
  ['error', /^(?:fehler(?:meldung)?|erreurs?|error[ei]|erros?|fallo)$/],
  ['message', /^(?:message|msg|details?|reason|mensaje|meldung|nachricht|messaggio|mensagem|motivo|grund|cause)$/],
  ['about', /^(?:type|errorcode|errortype|predictions)$/],
];

export function reportRole(name: string): ReportRole | undefined {
  if (name.length > 30) return undefined;
  const bare = name
    .normalize('NFD')
    .replace(/[\p{M}_\s-]/gu, '')
    .toLowerCase();
  return ROLES.find(([, pattern]) => pattern.test(bare))?.[0];
}

const FAILED =
  /^(?:err(?:or|ore|eur|o)?|fail(?:ed|ure|s)?|ko|nok|not ok|exception|bad request|internal server error|fehler|fehlgeschlagen|fehlerhaft|échec|echec|échoué|fallo|fallido|fallida|fracaso|fallito|falha|falhou)$/i;

/** Of a word that says whether it went well: it didn’t. */
export function saysFailed(status: string): boolean {
  return FAILED.test(status.trim());
}

const CANT =
  /could ?n[o’']t|can ?not|can[’']t|unable to|fail(?:ed|ure) to|not able to|konnten? nicht|kann nicht|impossible (?:de|d[’'])|impossibile|imposible|no se (?:pudo|puede)|não foi possível/;
const DONE =
  /open|read|load|decod|process|classif|identif|pars|predict|convert|download|analy[sz]|understand|recogni[sz]|detect|be |öffnen|lesen|laden|ouvrir|lire|charger|traiter|décoder|aprire|leggere|caricare|abrir|leer|cargar|procesar|ler|carregar|processar/;

/** How reports of failures begin, and hardly anything else. */
const STARTS: readonly RegExp[] = [
  /^\s*\{\s*['"](?:error|exception)['"]\s*:/i,
  /^\s*(?:(?:an? )?(?:error|exception)(?: \d{3})?|erreur ?|errore|erro|fehler|(?:prediction|inference|processing) (?:error|failed|failure))\s*:\s/i,
  /^\s*(?:\w+\.)*\w*(?:Error|Exception)(?::\s|\(['"])/i,
  /^\s*Traceback \(most recent call last\)/i,
  new RegExp(`^\\s*(?:${CANT.source})\\s+(?:${DONE.source})`, 'i'),
];

/** A text that can be nothing but a report of a failure, by how it begins. Speech and captions are answers, too. */
export function isFailureText(text: string): boolean {
  return STARTS.some((pattern) => pattern.test(text));
}

const OF_FAILURE =
  /errors?|exception|failed|failure|invalid|unreadable|unsupported|corrupt(?:ed)?|not (?:an? )?(?:valid|image|picture|readable|supported|found|recogni[sz]ed)|no valid|is (?:no|not an?)|wrong|fehler\w*|fehlgeschlagen|ungültig\w*|kein\w*|erreur|échec|invalide|n[’']est pas|no es|inválid[oa]|no válid[oa]|error[ei]|non (?:è|valid[oa])|não é|erro/;
const FAILURE = new RegExp(`\\b(?:${CANT.source}|${OF_FAILURE.source})(?![\\p{L}])`, 'iu');

/** A text that speaks of a failure somewhere: so of an answer that can hold no result. */
export function speaksOfFailure(text: string): boolean {
  return FAILURE.test(text);
}
