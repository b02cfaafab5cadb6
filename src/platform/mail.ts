import nodemailer from 'nodemailer';
import { seconds } from './runtime.js';

/** A plain text mail to one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  headers?: Record<string, string>;
}

/** Hands a mail to the mail server. Rejects if the server does not take it. */
export type Mailer = (mail: Mail) => Promise<void>;

/** @param url such as smtp://user:password@mail.example.com:587 */
export function createMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(10),
    dnsTimeout: seconds(10),
    // A mail is made of texts only: nothing in it may ever make the server read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, headers }) => {
    // The address as an object: a text would be parsed as a list, and a comma in it would add receivers.
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers });
  };
}
