import ipaddr from 'ipaddr.js';
import { type CountryResponse, open } from 'maxmind';

/** The country of an address as two letters (ISO 3166); null where it is not known. */
export type CountryOf = (address: string) => string | null;

/** What answers when there is no file: no country is known. */
export const noCountries: CountryOf = () => null;

/** Reads a file in MaxMind's MMDB format with countries or cities. Rejects if it is none. */
export async function openCountries(file: string): Promise<CountryOf> {
  const reader = await open<CountryResponse>(file, { cache: { max: 10_000 } });
  return (address) => {
    if (!ipaddr.isValid(address)) return null;
    const found = reader.get(ipaddr.process(address).toString());
    return found?.country?.iso_code ?? found?.registered_country?.iso_code ?? null;
  };
}
