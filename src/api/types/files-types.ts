/** Types of the resources below `files`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, StringFilter } from './shared-types.ts';

/** Cache status. */
export type CacheStatus = 'cached' | 'caching' | 'not_cached' | 'not_cacheable' | (string & {});

/** Dataset metadata content. */
export interface DatasetMetadataContent {
  /** Schema. */
  schema?: Record<string, unknown> | string | null;
  /** Schema defs. */
  schema_defs?: Record<string, Record<string, unknown>> | null;
  /** Path of the schemas by. */
  schemas_by_path?: Record<string, Record<string, unknown> | string> | null;
}

/** Fileset. */
export interface Fileset {
  /** ID of the fileset; it never changes. */
  id: string;
  /** Name of the fileset. */
  name: string;
  /** Workspace of the fileset. */
  workspace: string;
  /** Description of the fileset, for people. */
  description: string;
  /** What it is for. */
  purpose: FilesetPurpose;
  /** Where the files are stored. */
  storage: LocalStorageConfig | NGCStorageConfig | HuggingfaceStorageConfig | S3StorageConfig;
  /** Free metadata. */
  metadata: FilesetMetadata;
  /** Free fields of your own. */
  custom_fields: Record<string, unknown>;
  /** Name of the project that the fileset belongs to. */
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
  /** Name of the fileset environment. */
  name: string;
  /** Adapter agent. */
  adapter_agent?: string | null;
  /** ID of the hub. */
  hub_id?: string | null;
  /** ID of the vf env. */
  vf_env_id?: string | null;
  /** Config paths. */
  config_paths?: string[] | null;
}

/** Fileset file. */
export interface FilesetFile {
  /** Reference to the file, as `workspace/fileset#path`. */
  file_ref: string;
  /** Path of the file in the API. */
  file_url: string;
  /** Path. */
  path: string;
  /** Size in bytes. */
  size: number;
  /** Whether the platform has a copy of a remote file. */
  cache_status?: CacheStatus | null;
}

/** Fileset file list. */
export interface FilesetFileList {
  /** Content. */
  data: FilesetFile[];
}

/** Fileset filter. */
export interface FilesetFilter {
  /** Name. */
  name?: StringFilter | string;
  /** Description. */
  description?: StringFilter | string;
  /** What it is for. */
  purpose?: FilesetPurpose;
  /** Type of the storage. */
  storage_type?: StorageConfigType;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Fileset metadata. */
export interface FilesetMetadata {
  /** Dataset. */
  dataset?: DatasetMetadataContent | null;
  /** Model, as `name` or `workspace/name`. */
  model?: ModelMetadataContent | null;
  /** Environment package in the fileset. Since version 0.8 of the platform. */
  environment?: FilesetEnvironment | null;
}

/** Fileset purpose. */
export type FilesetPurpose = 'dataset' | 'generic' | 'model' | (string & {});

/** Huggingface storage config. */
export interface HuggingfaceStorageConfig {
  /** Read chunk size. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** Type. Default: `'huggingface'`. */
  type?: 'huggingface' | null;
  /** ID of the repo. */
  repo_id: string;
  /** Type of the repo. Default: `'model'`. */
  repo_type?: 'model' | 'dataset' | 'space' | (string & {}) | null;
  /** Revision. Default: `'main'`. */
  revision?: string | null;
  /** Original revision. */
  original_revision?: string | null;
  /** Token secret. */
  token_secret?: SecretRef | null;
  /** Endpoint. Default: `'https://huggingface.co'`. */
  endpoint?: string | null;
}

/** Local storage config. */
export interface LocalStorageConfig {
  /** Read chunk size. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** Type. Default: `'local'`. */
  type?: 'local' | null;
  /** Path. */
  path: string;
  /** Write buffer size. Default: `16777216`. */
  write_buffer_size?: number | null;
}

/** Model metadata content. */
export interface ModelMetadataContent {
  /** Tool calling. */
  tool_calling?: ToolCallingMetadataContent | null;
}

/** NGC storage config. */
export interface NGCStorageConfig {
  /** Read chunk size. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** Type. Default: `'ngc'`. */
  type?: 'ngc' | null;
  /** Org. */
  org: string;
  /** Team. */
  team: string;
  /** Target. */
  target: string;
  /** Type of the target. Default: `'resource'`. */
  target_type?: 'resource' | 'model' | (string & {}) | null;
  /** Version of the NGC storage config. */
  version?: string | null;
  /** Version of the original. */
  original_version?: string | null;
  /** API key secret. */
  api_key_secret: SecretRef;
  /** Host. Default: `'https://api.ngc.nvidia.com'`. */
  host?: string | null;
}

/** Otlp logs partial success. */
export interface OtlpLogsPartialSuccess {
  /** Rejected log records. Default: `0`. */
  rejectedLogRecords?: number | null;
  /** Error message. */
  errorMessage?: string | null;
}

/** Otlp logs result. */
export interface OtlpLogsResult {
  /** Partial success. */
  partialSuccess?: OtlpLogsPartialSuccess | null;
}

/** S3 storage config. */
export interface S3StorageConfig {
  /** Read chunk size. Default: `1048576`. */
  read_chunk_size?: number | null;
  /** Type. Default: `'s3'`. */
  type?: 's3' | null;
  /** Bucket. */
  bucket: string;
  /** Prefix. */
  prefix?: string | null;
  /** Region. */
  region?: string | null;
  /** URL of the endpoint. */
  endpoint_url?: string | null;
  /** Whether use sdk auth applies. Default: `false`. */
  use_sdk_auth?: boolean | null;
  /** Access key ID secret. */
  access_key_id_secret?: SecretRef | null;
  /** Secret access key secret. */
  secret_access_key_secret?: SecretRef | null;
  /** Version of the signature. Default: `'s3v4'`. */
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
  /** Tool call parser. */
  tool_call_parser?: string | null;
  /** Tool call plugin. */
  tool_call_plugin?: string | null;
  /** Whether auto tool choice applies. */
  auto_tool_choice?: boolean | null;
}
