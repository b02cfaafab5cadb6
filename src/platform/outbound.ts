import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { seconds } from './runtime.js';

/** The request was not sent, because of where it would have gone. */
export class OutboundRefused extends Error {}

export interface OutboundAnswer {
  status: number;
  /** The beginning of the body. */
  body: string;
}

/** What one request may take, where it is more or less than usual. */
export interface OutboundLimits {
  /** Milliseconds until the answer is there. */
  totalTimeout?: number;
  /** How much of the answer's body is read. */
  maximumBytes?: number;
}

/** Posts a body to an address on the internet. A redirect is an answer like any other. */
export type Post = (
  url: string,
  body: string,
  headers?: Record<string, string>,
  limits?: OutboundLimits,
) => Promise<OutboundAnswer>;

export interface OutboundOptions {
  /** Networks (CIDR) and addresses that may be reached although they are not public. */
  allow: readonly string[];
  /** How names become addresses. */
  lookup?: Lookup;
  connectTimeout?: number;
  totalTimeout?: number;
}

type Lookup = (
  hostname: string,
  options: { all: true; family?: number | string; hints?: number },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const usualBodyBytes = 64 * 1024;

/**
 * A client for addresses that people configure. It reaches public addresses only, so that nobody can make
 * the server talk to itself, to its neighbours or to a cloud's metadata service (SSRF). The addresses
 * that a name stands for are judged in the very look-up that the connection is made with: a name
 * that changes its mind afterwards (DNS rebinding) gains nothing.
 */
export function createOutbound(options: OutboundOptions): Post {
  const { connectTimeout = seconds(5) } = options;
  const isAllowed = (address: string): boolean =>
    isPublicAddress(address) || options.allow.some((range) => isWithin(address, range));
  const lookup = createGuardedLookup(options.lookup ?? (systemLookup as Lookup), isAllowed);

  return async (url, body, headers = {}, limits = {}) => {
    const totalTimeout = limits.totalTimeout ?? options.totalTimeout ?? seconds(10);
    const target = checkTarget(url, isAllowed);
    const { request: open } = target.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const request = open(target, {
        method: 'POST',
        headers: { 'content-length': Buffer.byteLength(body), ...headers },
        // A connection of its own: one that is kept alive would not be judged again.
        agent: false,
        lookup,
        signal: AbortSignal.timeout(totalTimeout),
      });
      const connecting = setTimeout(
        () => request.destroy(new Error('The connection took too long.')),
        connectTimeout,
      );
      request.once('socket', (socket) => {
        socket.once(target.protocol === 'https:' ? 'secureConnect' : 'connect', () =>
          clearTimeout(connecting),
        );
      });
      request.once('close', () => clearTimeout(connecting));
      request.on('error', reject);
      request.once('response', (response) => {
        readBeginning(response, limits.maximumBytes ?? usualBodyBytes).then(
          (text) => resolve({ status: response.statusCode ?? 0, body: text }),
          reject,
        );
      });
      request.end(body);
    });
  };
}

/** Parsing as a URL turns every spelling of an IPv4 address (decimal, octal, short) into the usual one. */
function checkTarget(url: string, isAllowed: (address: string) => boolean): URL {
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw new OutboundRefused('Only http and https addresses are called.');
  }
  if (target.username !== '' || target.password !== '') {
    throw new OutboundRefused('An address with a user name or password is not called.');
  }
  // Node does not look up what is an address already, so the guarded look-up never sees it.
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw refused();
  return target;
}

function createGuardedLookup(lookup: Lookup, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, { family, hints, all }, callback) => {
    lookup(hostname, { family, hints, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return callback(refused(), []);
      if (all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

const refused = () =>
  new OutboundRefused('The address is not public, and CARGOLINT_OUTBOUND_ALLOW does not name it.');

const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** Public by its number, but only a machine in that cloud reaches it: the host's own agent (Azure). */
const hostServices = ['168.63.129.16'];

/** Whether an address belongs to the public internet. What is no address doesn't. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || hostServices.includes(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

function isWithin(address: string, range: string): boolean {
  const parsed = ipaddr.process(address);
  const whole = range.includes('/') ? range : `${range}/${isIP(range) === 6 ? 128 : 32}`;
  const [network, bits] = ipaddr.parseCIDR(whole);
  return network.kind() === parsed.kind() && parsed.match(network, bits);
}

async function readBeginning(response: http.IncomingMessage, maximumBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length >= maximumBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maximumBytes).toString('utf8');
}
