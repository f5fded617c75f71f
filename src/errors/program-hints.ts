/** Hints for programs that mean nothing on a command line, where `nmp` has a text of its own for each of them. */
export const PROGRAM_HINTS = {
  tooLarge: 'Read it with .asResponse(), or raise maxResponseBytes.',
  streamed:
    'Read a stream or a file with .asResponse(), or with the streaming method of the resource.',
  createFileset: 'Create it first, or pass `createFileset: true`.',
  exists: 'Use another name, or retrieve the existing one.',
  blobName:
    'Content without a name needs the path of its file in the fileset, as in "my-set#report.txt".',
  uploadText: 'To upload text, pass new Blob([text]).',
} as const;
