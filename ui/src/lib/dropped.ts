// Files from a drop or a picker, with their paths inside a dropped folder.

export interface Named {
  name: string;
  file: File;
}

/** chosen lists the files of a picker. */
export function chosen(list: FileList | null): Named[] {
  return [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** dropped lists the files of a drop, walking into folders. It must be called while the drop event is being handled. */
export async function dropped(data: DataTransfer): Promise<Named[]> {
  const entries = [...data.items].map((i) => i.webkitGetAsEntry?.()).filter((e) => e !== null && e !== undefined);
  if (entries.length === 0) return chosen(data.files);
  const out: Named[] = [];
  for (const e of entries) await walk(e, out);
  return out.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function walk(entry: FileSystemEntry, out: Named[]): Promise<void> {
  if (entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await new Promise<File>((ok, no) => (entry as FileSystemFileEntry).file(ok, no));
    out.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A directory is handed out in pieces; an empty one ends it.
    const some = await new Promise<FileSystemEntry[]>((ok, no) => reader.readEntries(ok, no));
    if (some.length === 0) return;
    for (const e of some) await walk(e, out);
  }
}

/** batches groups files so that no request is large, in order. A file larger than the limit travels alone. */
export function batches(files: readonly Named[], bytes = 8 << 20, count = 20): Named[][] {
  const out: Named[][] = [];
  let size = 0;
  for (const f of files) {
    const last = out.at(-1);
    if (!last || last.length >= count || size + f.file.size > bytes) {
      out.push([f]);
      size = f.file.size;
    } else {
      last.push(f);
      size += f.file.size;
    }
  }
  return out;
}
