const AGAIN = 'Sign in again.'
const OPERATOR = 'Tell whoever runs this page'

const MESSAGES = {
  PAGE_CONFIGURATION: `This page is not set up: its config.json cannot be read. ${OPERATOR}.`,
  NEEDS_HTTPS: 'Browsers can only sign in over a secure connection. Open this page with https://.',
  PROVIDER_UNREACHABLE: 'The sign-in service cannot be reached. Check your connection and try again in a moment.',
  PROVIDER_UNFIT: `The sign-in service does not answer as it should. ${OPERATOR} to check the issuer in its config.json.`,
  PROVIDER_REFUSED: `The sign-in service did not let this page sign you in. ${OPERATOR} to check the client and its redirect address.`,
  CANCELLED: `The sign-in was cancelled, or you may not use this page. ${AGAIN}`,
  NOT_STARTED_HERE: `This sign-in was not started here, so it was not used. ${AGAIN}`,
  CODE_REFUSED: `The sign-in took too long or was used before. ${AGAIN}`,
  TOKEN_UNFIT: `What the sign-in service sent does not belong to this sign-in, so it was not used. ${AGAIN}`,
  ENDED: 'Your sign-in has ended. Sign in again; your question is kept.',
  NOT_ACCEPTED: `The server does not accept your sign-in, although it is new. ${OPERATOR} to compare issuer and audience.`,
}
const UNAUTHENTICATED = new Set(['ENDED', 'NOT_ACCEPTED'])

/** Why nobody is signed in: `code` names it, `message` says what happened and what to do, `detail` is what the provider called it. */
export class SignInError extends Error {
  constructor(code, detail = '') {
    super(detail ? `${MESSAGES[code]} (${detail})` : MESSAGES[code])
    this.name = 'SignInError'
    this.code = `SIGN_IN_${code}`
    this.status = UNAUTHENTICATED.has(code) ? 401 : 0
    this.isTransient = code === 'PROVIDER_UNREACHABLE'
  }
}
