// What a page needs before it can show itself: its own files and all that they import at once.
export type BuildManifest = Record<string, { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }>;

export function closure(manifest: BuildManifest, entries: string[]): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`not in the build: ${name}`);
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    chunk.imports?.forEach(visit);
  };
  entries.forEach(visit);
  return [...files].sort();
}

// Large, and needed by nobody before the first page stands.
export const comesLater = (file: string): boolean => /\.(wasm|bin)$/.test(file);
