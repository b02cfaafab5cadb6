/** What a user agent stands for, in plain words. It is a hint for people, nothing is decided by it. */

type Rule = readonly [RegExp, string];

/** The first that fits: most browsers name others that they are like. */
const programs: readonly Rule[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?Chrom(e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
  [/^curl\//i, 'curl'],
  [/^Postman/i, 'Postman'],
  [/\bpython/i, 'Python'],
  [/^(node|undici|axios)/i, 'Node.js'],
  [/^(okhttp|Java|Apache-HttpClient)/i, 'Java'],
  [/^Go-http-client/i, 'Go'],
];

const systems: readonly Rule[] = [
  [/\b(iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const find = (rules: readonly Rule[], text: string): string | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Windows", "curl", "Unknown device". */
export function toDevice(userAgent: string): string {
  const program = find(programs, userAgent);
  const system = find(systems, userAgent);
  if (program && system) return `${program} on ${system}`;
  return program ?? system ?? 'Unknown device';
}
