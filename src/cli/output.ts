/** What every command offers. */
export interface OutputOptions {
  json?: boolean | undefined;
}

/** A line for people, who also see it when standard output goes elsewhere. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** With --json the one line on stdout is the result; without it, a sentence for people. */
export function report(options: OutputOptions, result: object, sentence: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(result) : sentence}\n`);
}
