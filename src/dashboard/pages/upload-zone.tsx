import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DropZone, type DropItem, FileTrigger, Text } from 'react-aria-components';
import { ActionButton } from '../ui/controls.js';
import { addUploads } from './upload-store.js';

const accepted = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'];

/** Lets one choose files of the disk. What they are is decided by the server, by their content. */
export function UploadButton() {
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={accepted}
      onSelect={(files) => addUploads([...(files ?? [])])}
    >
      <ActionButton kind="primary">
        <FileUp aria-hidden /> Upload documents
      </ActionButton>
    </FileTrigger>
  );
}

/** A place to drop files on; everywhere else on the page works too. */
export function UploadZone({ large = false }: { large?: boolean }) {
  const isOverPage = usePageDrop();
  return (
    <DropZone
      className="upload-zone"
      data-large={large || undefined}
      data-over-page={isOverPage || undefined}
      onDrop={({ items }) => void toFiles(items).then(addUploads)}
    >
      <FileUp aria-hidden />
      <Text slot="label">{large ? 'Drop documents here to upload them' : 'Drop documents here'}</Text>
      <span className="muted">
        PDF, PNG, JPEG or TIFF, up to 5 MB each. Files dropped together make a batch.
      </span>
    </DropZone>
  );
}

/** The files among what was dropped, and those in folders. */
async function toFiles(items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<File[]> {
  const files: File[] = [];
  for await (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile());
    if (item.kind === 'directory') files.push(...(await toFiles(item.getEntries())));
  }
  return files.filter(({ name }) => !name.startsWith('.'));
}

/**
 * Takes files that are dropped beside the zone, which would make the browser leave the page for the file.
 * @returns whether files are being dragged over the page
 */
function usePageDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
      // The event repeats while the files are held over the page; nothing else tells reliably that they left.
      clearTimeout(timer);
      timer = setTimeout(() => setOver(false), 200);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const items = [...(event.dataTransfer?.items ?? [])];
      const files = items
        .filter((item) => !item.webkitGetAsEntry()?.isDirectory)
        .map((item) => item.getAsFile());
      addUploads(files.filter((file) => file !== null));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
