/** Types of the resources below `files`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, StringFilter } from './shared-types.ts';

/** Cache status. */
export type CacheStatus = 'cached' | 'caching' | 'not_cached' | 'not_cacheable' | (string & {});

/** Dataset metadata content. */
export interface DatasetMetadataContent {
  /** JSON Schema of each row, or the name of one in `schema_defs`. */
  schema?: Record<string, unknown> | string | null;
  /** JSON Schemas that `schema` and `schemas_by_path` refer to by name. */
  schema_defs?: Record<string, Record<string, unknown>> | null;
  /** JSON Schema of the rows by the path of the file, or names out of `schema_defs`. */
  schemas_by_path?: Record<string, Record<string, unknown> | string> | null;
}

/** A fileset, as the platform returns it. */
export interface Fileset {
  /** ID of the fileset; it never changes. */
  id: string;
  /**
   * Name of the fileset, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.` and `_`;
   * since version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and does not end
   * with `-`.
   */
  name: string;
  /** Workspace that contains the fileset and decides who may see it. */
  workspace: string;
  /** What the fileset is for, in free text. */
  description: string;
  /** What it is for. */
  purpose: FilesetPurpose;
  /** Where the files are stored. */
  storage: LocalStorageConfig | NGCStorageConfig | HuggingfaceStorageConfig | S3StorageConfig;
  /** Free metadata. */
  metadata: FilesetMetadata;
  /** Free fields of your own. */
  custom_fields: Record<string, unknown>;
  /** Name of a project that groups the fileset with others; it grants no rights. */
  project: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** An environment package in a fileset. */
export interface FilesetEnvironment {
  /** Format of the package, as in `wheels-v1`. */
  format: string;
  /** Name of the environment package. */
  name: string;
  /** Agent that connects a model with the environment. */
  adapter_agent?: string | null;
  /** Name under which a public hub lists the environment. */
  hub_id?: string | null;
  /** Name under which the `verifiers` library loads the environment. */
  vf_env_id?: string | null;
  /** Files within the fileset that configure the environment. */
  config_paths?: string[] | null;
}

/** Fileset file. */
export interface FilesetFile {
  /** Reference to the file, as `workspace/fileset#path`. */
  file_ref: string;
  /** Path of the file in the API. */
  file_url: string;
  /** Path of the file below the fileset, with `/` between folders. */
  path: string;
  /** Length of the file in bytes. */
  size: number;
  /** Whether the platform has a copy of a remote file. */
  cache_status?: CacheStatus | null;
}

/** A list of fileset files in one response. */
export interface FilesetFileList {
  /** The items of the list. */
  data: FilesetFile[];
}

/** Conditions that a fileset must meet to be listed. */
export interface FilesetFilter {
  /** Keeps each fileset whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each fileset whose `description` is this text; `{ $like: "text" }` finds a part of it. */
  description?: StringFilter | string;
  /** Keeps each fileset whose `purpose` equals this. */
  purpose?: FilesetPurpose;
  /** Keeps each fileset whose `storage_type` equals this. */
  storage_type?: StorageConfigType;
  /** Keeps each fileset whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each fileset whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}

/** Fileset metadata. */
export interface FilesetMetadata {
  /** What the rows of a data set look like; for filesets with the purpose `dataset`. */
  dataset?: DatasetMetadataContent | null;
  /** What a server needs to run the model; for filesets with the purpose `model`. */
  model?: ModelMetadataContent | null;
  /** Environment package in the fileset. Since version 0.8 of the platform. */
  environment?: FilesetEnvironment | null;
}

/** Fileset purpose. */
export type FilesetPurpose = 'dataset' | 'generic' | 'model' | (string & {});

/** Huggingface storage config. */
export interface HuggingfaceStorageConfig {
  /** Bytes read at a time; larger values cost memory for each download. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** `huggingface`: a repository on the Hugging Face Hub. Default: `'huggingface'`. */
  type?: 'huggingface' | null;
  /** Repository, as in `org/name`. */
  repo_id: string;
  /** Whether the repository holds a model, a data set or a space. Default: `'model'`. */
  repo_type?: 'model' | 'dataset' | 'space' | (string & {}) | null;
  /** Branch, tag or commit; the platform replaces it by the commit that it resolves to. Default: `'main'`. */
  revision?: string | null;
  /** Branch, tag or commit as it was requested. */
  original_revision?: string | null;
  /** Name of the secret with the access token of the Hub; not needed for public repositories. */
  token_secret?: SecretRef | null;
  /** Base URL of the Hub, for mirrors. Default: `'https://huggingface.co'`. */
  endpoint?: string | null;
}

/** Local storage config. */
export interface LocalStorageConfig {
  /** Bytes read at a time; larger values cost memory for each download. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** `local`: a folder on the server's disk. Default: `'local'`. */
  type?: 'local' | null;
  /** Folder on the server in which the files are kept. */
  path: string;
  /** Bytes that are collected before a write to the disk. Default: `16777216`. */
  write_buffer_size?: number | null;
}

/** Model metadata content. */
export interface ModelMetadataContent {
  /** How a server turns the model's text into tool calls. */
  tool_calling?: ToolCallingMetadataContent | null;
}

/** NGC storage config. */
export interface NGCStorageConfig {
  /** Bytes read at a time; larger values cost memory for each download. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** `ngc`: a model or resource in the NVIDIA NGC catalog. Default: `'ngc'`. */
  type?: 'ngc' | null;
  /** NGC organization that owns the asset. */
  org: string;
  /** NGC team within the organization. */
  team: string;
  /** Name of the asset in the catalog. */
  target: string;
  /** Whether the asset is a model or a resource. Default: `'resource'`. */
  target_type?: 'resource' | 'model' | (string & {}) | null;
  /** Version of the asset; the platform replaces `latest` by the version that it resolves to. */
  version?: string | null;
  /** Version as it was requested, before it was resolved. */
  original_version?: string | null;
  /** Secret that holds the NGC API key, as `name` or `workspace/name`. */
  api_key_secret: SecretRef;
  /** Base URL of the NGC API. Default: `'https://api.ngc.nvidia.com'`. */
  host?: string | null;
}

/** Otlp logs partial success. */
export interface OtlpLogsPartialSuccess {
  /**
   * Number of records that were not stored, mostly for lack of the attributes `job`, `job_attempt`, `job_step`
   * and `job_task`. Default: `0`.
   */
  rejectedLogRecords?: number | null;
  /** Why records were refused. */
  errorMessage?: string | null;
}

/** Otlp logs result. */
export interface OtlpLogsResult {
  /** Set when records were refused; null or empty when all were stored. */
  partialSuccess?: OtlpLogsPartialSuccess | null;
}

/** S3 storage config. */
export interface S3StorageConfig {
  /** Bytes read at a time; larger values cost memory for each download. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** `s3`: a bucket of Amazon S3 or a compatible store. Default: `'s3'`. */
  type?: 's3' | null;
  /** Bucket that holds the objects. */
  bucket: string;
  /** Start of the keys below which the files are stored. */
  prefix?: string | null;
  /** AWS region of the bucket, as in `us-east-1`. */
  region?: string | null;
  /** Base URL of an S3-compatible store; null for AWS. */
  endpoint_url?: string | null;
  /**
   * Whether the server's own AWS credentials are used; only the platform's default storage may do so. Default:
   * `false`.
   */
  use_sdk_auth?: boolean | null;
  /** Secret that holds the AWS access key ID, as `name` or `workspace/name`. */
  access_key_id_secret?: SecretRef | null;
  /** Secret that holds the AWS secret key, as `name` or `workspace/name`. */
  secret_access_key_secret?: SecretRef | null;
  /** How requests are signed; `s3` is for stores that only know version 2. Default: `'s3v4'`. */
  signature_version?: 's3v4' | 's3' | (string & {}) | null;
}

/** Secret ref. */
export type SecretRef = string;

/** Storage config type. */
export type StorageConfigType = 'local' | 'ngc' | 'huggingface' | 's3' | (string & {});

/** Tool calling metadata content. */
export interface ToolCallingMetadataContent {
  /** Template that makes a prompt of messages. */
  chat_template?: string | null;
  /** Name of the server's parser for tool calls, as in `hermes`, `pythonic` or `llama3_json`. */
  tool_call_parser?: string | null;
  /** Fileset with a Python file that adds a parser, as `workspace/name`. */
  tool_call_plugin?: string | null;
  /** Whether the model may call tools without being told to. */
  auto_tool_choice?: boolean | null;
}
