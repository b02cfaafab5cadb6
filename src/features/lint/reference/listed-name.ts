/** One entry with its other names, and the date of the list as far as the row tells it. */
export interface ListedName {
  line: number;
  name: string;
  aliases: string[];
  /** `YYYY-MM-DD` */
  listDate: string | null;
}

/** `2026-03-01`, `2026-03-01T…` or `01/03/2026` (day first, as the EU writes it) → `2026-03-01`. */
export function toDay(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?=$|[T ])/.exec(text);
  const european = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  const parts = iso?.slice(1, 4) ?? european?.slice(1, 4).reverse();
  const day = parts?.join('-');
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 31 February becomes a day of March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}
