import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export const smtpPassword = 'mail-server-password';

export interface ReceivedMail {
  to: string[];
  from: string;
  headers: Record<string, string>;
  text: string;
}

/** A real mail server that keeps what it gets. */
export async function startMailServer() {
  const mails: ReceivedMail[] = [];
  const state = { refuses: false };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password, username }, _session, done) =>
      done(password === smtpPassword ? null : new Error('wrong password'), { user: username }),
    onRcptTo: (_address, _session, done) => done(state.refuses ? new Error('no room') : null),
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        mails.push(parseMail(raw, session.envelope));
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => resolve((listener.address() as AddressInfo).port));
  });
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  return { mails, state, stop, url: `smtp://alerts:${smtpPassword}@127.0.0.1:${port}` };
}

interface Envelope {
  mailFrom: false | { address: string };
  rcptTo: { address: string }[];
}

function parseMail(raw: string, envelope: Envelope): ReceivedMail {
  const [head = '', ...body] = raw.replace(/\r\n/g, '\n').split('\n\n');
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const encoded = body.join('\n\n');
  const text =
    headers['Content-Transfer-Encoding'] === 'quoted-printable'
      ? Buffer.from(
          encoded
            .replace(/=\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        ).toString()
      : encoded;
  return {
    to: envelope.rcptTo.map(({ address }) => address),
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    headers,
    text,
  };
}

/** A receiver of webhooks. `answers` are the statuses to give, 200 when there are no more. */
export async function startReceiver(answers: number[] = [], port = 0) {
  const received: { path: string; body: string; headers: http.IncomingHttpHeaders }[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body, headers: request.headers });
      response.writeHead(answers.shift() ?? 200, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { received, stop, port: (server.address() as AddressInfo).port };
}
