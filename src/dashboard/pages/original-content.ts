import { TRPCClientError } from '@trpc/client';
import { queryClient, requestHeaders } from '../api.js';

/** The uploaded file itself, read once for drawing and for the download. */
export const originalQuery = (id: string) => ({
  queryKey: ['originals', id],
  queryFn: () => fetchOriginal(id),
  // A stored file never changes; what nobody looks at any more is not kept long.
  staleTime: Infinity,
  gcTime: 30_000,
});

async function fetchOriginal(id: string): Promise<Blob> {
  const address = `/trpc/content/${encodeURIComponent(id)}`;
  const response = await fetch(address, { headers: requestHeaders() }).catch((cause: Error) => {
    throw TRPCClientError.from(cause);
  });
  if (!response.ok) throw TRPCClientError.from((await response.json()) as object);
  return response.blob();
}

/** Saves the original under its name. A plain link would not say which environment is meant. */
export async function downloadOriginal({ id, fileName }: { id: string; fileName: string }): Promise<void> {
  const url = URL.createObjectURL(await queryClient.fetchQuery(originalQuery(id)));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
