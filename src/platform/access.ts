import { AppError } from './errors.js';

export const roles = ['owner', 'admin', 'member'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['documents:read', 'documents:write', 'review:write'] as const;
export type Scope = (typeof scopes)[number];

export const environments = ['live', 'test'] as const;
export type Environment = (typeof environments)[number];

export const plans = ['free', 'business', 'enterprise'] as const;
export type Plan = (typeof plans)[number];

interface PrincipalBase {
  /** The email or the key's name, for the log of activity. */
  name: string;
  userId: string;
  organizationId: string;
  plan: Plan;
  /** The role that the user has now; for a key, that of the user who created it. */
  role: Role;
  environment: Environment;
}

/** A person, by access token or by the dashboard's cookie. */
export interface SessionPrincipal extends PrincipalBase {
  kind: 'session';
  sessionId: string;
}

/** An integration, by API key. */
export interface KeyPrincipal extends PrincipalBase {
  kind: 'key';
  keyId: string;
  scopes: readonly Scope[];
}

/** Who is calling, decided once per request from its credential. */
export type Principal = SessionPrincipal | KeyPrincipal;

export interface RequestInfo {
  id: string;
  address: string;
  userAgent: string;
}

/** One request as the features see it. */
export interface Call<P extends Principal | null = Principal | null> {
  principal: P;
  request: RequestInfo;
  /** Whether this request counts towards the organization’s limit of API requests. */
  isCounted?: boolean;
}

interface Permission {
  /** Who may call: anyone, any credential, or only a person's session. */
  caller: 'anyone' | 'credential' | 'session';
  /** The scope that an API key needs. A session has every scope of its role. */
  scope?: Scope;
  /** The roles that may call; all of them when absent. */
  roles?: readonly Role[];
}

const managers = ['owner', 'admin'] as const;

/** Whether the role sees what concerns the whole organization; every other one sees its own. */
export const isManager = (role: Role): boolean => managers.some((manager) => manager === role);

/** Every operation of the product and who may call it. An operation that is missing here can't be built. */
export const permissions = {
  login: { caller: 'anyone' },
  refresh: { caller: 'anyone' },
  register: { caller: 'anyone' },
  setUpOwner: { caller: 'anyone' },
  publicSettings: { caller: 'anyone' },
  logout: { caller: 'session' },
  changePassword: { caller: 'session' },
  me: { caller: 'credential' },
  sessions: { caller: 'session' },
  endSession: { caller: 'session' },
  endAllSessions: { caller: 'session' },
  setUpTwoFactor: { caller: 'session' },
  enableTwoFactor: { caller: 'session' },
  disableTwoFactor: { caller: 'session' },
  twoFactorStatus: { caller: 'session' },
  apiKeys: { caller: 'session', roles: managers },
  apiKey: { caller: 'session', roles: managers },
  createApiKey: { caller: 'session', roles: managers },
  updateApiKey: { caller: 'session', roles: managers },
  rotateApiKey: { caller: 'session', roles: managers },
  revokeApiKey: { caller: 'session', roles: managers },
  documents: { caller: 'credential', scope: 'documents:read' },
  document: { caller: 'credential', scope: 'documents:read' },
  documentBatch: { caller: 'credential', scope: 'documents:read' },
  documentStatistics: { caller: 'credential', scope: 'documents:read' },
  documentExtraction: { caller: 'credential', scope: 'documents:read' },
  documentIssues: { caller: 'credential', scope: 'documents:read' },
  issueStatistics: { caller: 'credential', scope: 'documents:read' },
  reviewQueue: { caller: 'credential', scope: 'documents:read' },
  reviewDocument: { caller: 'credential', scope: 'documents:read' },
  correctDocument: { caller: 'credential', scope: 'review:write' },
  approveDocument: { caller: 'credential', scope: 'review:write' },
  skipDocument: { caller: 'credential', scope: 'review:write' },
  lintRules: { caller: 'credential', scope: 'documents:read' },
  setRuleSeverity: { caller: 'session', roles: managers },
  uploadDocument: { caller: 'credential', scope: 'documents:write' },
  setShipmentLabel: { caller: 'credential', scope: 'documents:write' },
  deleteDocument: { caller: 'credential', scope: 'documents:write' },
  activityEvents: { caller: 'session' },
  apiCalls: { caller: 'session' },
  apiLimit: { caller: 'session' },
  alerts: { caller: 'session', roles: managers },
  acknowledgeAlert: { caller: 'session', roles: managers },
} as const satisfies Record<string, Permission>;

export type OperationName = keyof typeof permissions;

type CallerOf<Name extends OperationName> = (typeof permissions)[Name]['caller'];

/** The principal that an operation can rely on once it is authorized. */
export type PrincipalOf<Name extends OperationName> =
  CallerOf<Name> extends 'anyone'
    ? Principal | null
    : CallerOf<Name> extends 'session'
      ? SessionPrincipal
      : Principal;

/**
 * Decides whether the caller may use the operation.
 * @throws AppError unauthenticated | insufficient_scope | role_required
 */
export function authorize<Name extends OperationName>(name: Name, call: Call): Call<PrincipalOf<Name>> {
  const permission: Permission = permissions[name];
  const { principal } = call;
  if (permission.caller === 'anyone') return call as Call<PrincipalOf<Name>>;
  if (principal === null) {
    throw new AppError(
      'unauthenticated',
      'Send an API key in X-API-Key or an access token in Authorization: Bearer.',
    );
  }
  if (principal.kind === 'key') requireScope(permission, principal);
  if (permission.roles && !permission.roles.includes(principal.role)) {
    throw new AppError('role_required', `This needs the role ${permission.roles.join(' or ')}.`);
  }
  return call as Call<PrincipalOf<Name>>;
}

function requireScope(permission: Permission, principal: KeyPrincipal): void {
  const needed = permission.caller === 'session' ? 'session' : permission.scope;
  if (needed === undefined || principal.scopes.some((scope) => scope === needed)) return;
  const detail =
    needed === 'session'
      ? 'An API key can not do this. Log in and use the access token.'
      : `The API key lacks the scope ${needed}.`;
  throw new AppError('insufficient_scope', detail, { scope: needed });
}
