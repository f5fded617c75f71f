/** The types that a query parameter can have. */

export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

export type Query = Readonly<Record<string, QueryValue>>;
