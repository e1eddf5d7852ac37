/** Names under which modules report that they failed, in the languages of the people who write them. Small, without blanks and underscores. */

/** What a member of an error report is. */
export type Role =
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

const ROLES: Readonly<Record<Role, string>> = {
  status: 'status state estado estatus statut stato outcome statuscode httpstatus code',
  success: 'success ok succeeded successful issuccess isok exito exitoso succes erfolg successo sucesso',
  error:
    'error errors exception exceptions err failure errormessage errormsg errmsg errordescription errordetail errordetails errorinfo ' +
    'fehler fehlermeldung erreur erreurs errore errori erro erros fallo traceback stacktrace',
  message: 'message msg detail details reason mensaje meldung nachricht messaggio mensagem motivo grund cause',
  about: 'type errorcode errortype predictions',
};

const BY_NAME: ReadonlyMap<string, Role> = new Map(
  (Object.entries(ROLES) as [Role, string][]).flatMap(([role, names]) => names.split(' ').map((name): [string, Role] => [name, role])),
);

export function roleOf(name: string): Role | undefined {
  const bare = name
    .normalize('NFD')
    .replace(/[\p{M}_\s-]/gu, '')
    .toLowerCase();
  return BY_NAME.get(bare);
}

const FAILED =
  /^(?:err(?:or|ore|eur|o)?|fail(?:ed|ure|s)?|ko|nok|not ok|exception|bad request|internal server error|fehler|fehlgeschlagen|fehlerhaft|échec|echec|échoué|fallo|fallido|fallida|fracaso|fallito|falha|falhou)$/i;

/** Of a word that says whether it went well: it didn’t. */
export function saysFailed(status: string): boolean {
  return FAILED.test(status.trim());
}

const CANT =
  "could ?n[o’']t|can ?not|can[’']t|unable to|fail(?:ed|ure) to|not able to|konnte[n]? nicht|kann nicht|impossible (?:de|d[’'])|impossibile|imposible|no se (?:pudo|puede)|não foi possível";
const DONE =
  'open|read|load|decod|process|classif|identif|pars|predict|convert|download|analy[sz]|understand|recogni[sz]|detect|be |öffnen|lesen|laden|ouvrir|lire|charger|traiter|décoder|aprire|leggere|caricare|abrir|leer|cargar|procesar|ler|carregar|processar';
const STARTS = new RegExp(
  [
    String.raw`^\s*\{\s*['"](?:error|exception)['"]\s*:`,
    String.raw`^\s*(?:(?:an? )?(?:error|exception)(?: \d{3})?|erreur|errore|erro|fehler|(?:prediction|inference|processing) (?:error|failed|failure))\s*:\s`,
    String.raw`^\s*(?:\w+\.)*\w*(?:Error|Exception)(?::\s|\(['"])`,
    String.raw`^\s*Traceback \(most recent call last\)`,
    String.raw`^\s*(?:${CANT})\s+(?:${DONE})`,
  ].join('|'),
  'i',
);

/** A text that can be nothing but a report of a failure, by how it begins. Speech and captions are answers, too. */
export function isFailureText(text: string): boolean {
  return STARTS.test(text);
}

const FAILURE = new RegExp(
  `\\b(?:${CANT}|errors?|exception|failed|failure|invalid|unreadable|unsupported|corrupt(?:ed)?|not (?:an? )?(?:valid|image|picture|readable|supported|found|recognised|recognized)|no valid|is (?:no|not an?)|wrong|fehler\\w*|fehlgeschlagen|ungültig\\w*|kein\\w*|erreur|échec|invalide|n’est pas|n'est pas|no es|inválid[oa]|no válid[oa]|error[ei]|non (?:è|valid[oa])|não é|erro)(?![\\p{L}])`,
  'iu',
);

/** A text that speaks of a failure somewhere: so of an answer that can hold no result. */
export function speaksOfFailure(text: string): boolean {
  return FAILURE.test(text);
}
