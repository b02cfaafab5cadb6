/** What each rule watches, and what to do when it fires. A rule that is missing has no sentence. */
const sentences: Record<string, string> = {
  'new-network':
    'Raised when a key or an account is used from a network where it was not seen in 90 days. If nobody moved, revoke the key or change the password.',
  'call-burst':
    'Raised when a key makes many times the calls that are usual for it. Look whether an import is running, or a program is caught in a loop.',
  'failed-authentications':
    'Raised when many passwords, tokens or keys are refused within ten minutes. Somebody may be guessing, or a program has an old credential.',
  'refresh-token-reuse':
    'Raised when a refresh token is presented a second time. Its session was ended: change the password and look through the sessions.',
  'revoked-key-used':
    'Raised when a revoked key is presented. The request was refused: find the program that still has the key.',
  'idle-credential':
    'Raised when a key or an account is used again after 90 days. Ask its owner; revoke what nobody needs.',
  'live-probing':
    'Raised when a test key asks for several live documents. Somebody tries ids that a test key should not know.',
  'key-rotation-due':
    'Raised when a key is older than 90 days. Rotate it in the settings; the old one goes on working for a while.',
};

/** The rule in a sentence or two, for people who see an alert for the first time. */
export const explainRule = (ruleId: string): string | null =>
  Object.hasOwn(sentences, ruleId) ? (sentences[ruleId] ?? null) : null;
