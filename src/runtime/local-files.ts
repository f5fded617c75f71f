/** The interface to local files, for uploads and downloads by path. Undefined in runtimes without a file system. */

/** A file to upload. */
export interface LocalFile {
  /** Path relative to the given folder, with slashes; the file name for a single file. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /**
   * Opens the file. This method or the stream fails when the file cannot be read or has been replaced since it
   * was found.
   */
  open(): Promise<ReadableStream<Uint8Array>>;
  /** Whether size and modification time are unchanged since the file was found. */
  isUnchanged(): Promise<boolean>;
}

/** A file or folder of a source that cannot be read. */
export interface UnreadableFile {
  /** Path relative to the given folder, as in `LocalFile`. */
  readonly path: string;
  readonly error: Error;
}

/** The files of a source. */
export interface LocalSelection {
  readonly files: readonly LocalFile[];
  readonly unreadable: readonly UnreadableFile[];
  /** Whether the source is the path of one file: the target may then name the file. */
  readonly isSingleFile: boolean;
}

/** The partial file of a download, beside its target under another name. */
export interface PartFile {
  /** Bytes that are left from an earlier download; 0 if their version is not known. */
  readonly size: number;
  /** The strong ETag of those bytes. */
  readonly version: string | undefined;
  write(chunk: Uint8Array): Promise<void>;
  /** Starts over with an empty file, for bytes of this version. */
  restart(version: string | undefined): Promise<void>;
  /** Writes everything to the disk and gives the file its final name. */
  commit(): Promise<void>;
  /** Closes the file and keeps it for the next attempt; removes it if the version of its bytes is not known. */
  close(): Promise<void>;
  /** Closes the file and removes it. */
  discard(): Promise<void>;
}

export interface LocalFiles {
  /** @throws TypeError when a source matches nothing. */
  find(sources: readonly string[], followLinks: boolean): Promise<LocalSelection>;
  /** Tests paths of a fileset against a glob. */
  matcher(glob: string): Promise<(path: string) => boolean>;
  /** Whether a path is an existing folder, or ends like one. */
  isFolder(path: string): Promise<boolean>;
  /** Bytes of a file below a folder; undefined when the file does not exist. */
  sizeOf(folder: string, path: string): Promise<number | undefined>;
  /** @throws TypeError for a path with a name of an unfinished download, or one that this system gives to a device or changes. */
  checkNames(path: string): void;
  /**
   * Opens the part of a file below a folder, and creates the folders in between.
   *
   * @param total - bytes of the whole file: a part of a file of another size is not continued.
   * @param source - where the file comes from, such as its URL: a part of another source is not continued.
   * @throws TypeError when a link below the folder is in the way, or the target is a device or a pipe
   */
  openPart(folder: string, path: string, total: number, source: string): Promise<PartFile>;
  /** Divides a path into its folder and its name. */
  split(path: string): readonly [folder: string, name: string];
}
