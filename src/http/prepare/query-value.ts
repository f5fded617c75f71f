/** What a query parameter can be before it is written. */

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
