/** Types of the plugin `safe-synthesizer`. Generated from contract/ by `npm run generate`; do not edit. */

/** Classify config. */
export interface ClassifyConfig {
  /** Whether a model decides which columns are personal. */
  enable_classify?: boolean | null;
  /** Kinds of personal data to tell apart, as in `email`. */
  entities?: string[] | null;
  /** Values of each column that the model is shown. Default: `3`. */
  num_samples?: number | null;
  /** Model provider that is asked, as in `inference.providers.list`. */
  classify_model_provider?: string | null;
}

/** Column. */
export interface Column {
  /** Column in the data, or the name of a new one. */
  name?: string | null;
  /** Place among the columns, counted from 0. */
  position?: number | number[] | null;
  /** Expression (Jinja) that must be true of the column. */
  condition?: string | null;
  /** New name of the column, as a template (Jinja). */
  value?: string | null;
  /** Only columns recognized as this kind of personal data. */
  entity?: string | string[] | null;
  /** Only columns of this data type. */
  type?: string | string[] | null;
}

/** Column actions. */
export interface ColumnActions {
  /** New columns, with their position. */
  add?: Column[] | null;
  /** Columns to remove, by name, kind or condition. */
  drop?: Column[] | null;
  /** Columns that get another name. */
  rename?: Column[] | null;
}

/** Data parameters. */
export interface DataParameters {
  /** Column whose equal values make rows one example, so that the model learns how they relate. */
  group_training_examples_by?: string | null;
  /** Column by which the rows of a group are sorted. */
  order_training_examples_by?: string | null;
  /**
   * Most groups in one training example; `auto` means 1 with differential privacy and no limit without. Default:
   * `'auto'`.
   */
  max_sequences_per_example?: 'auto' | number | null;
  /** Records kept back for the evaluation: a share below 1, or a count above 1. Default: `0.05`. */
  holdout?: number;
  /** Most records kept back, whatever `holdout` says. Default: `2000`. */
  max_holdout?: number;
  /** Seed of the split, for the same one again. */
  random_state?: number | null;
}

/** Differential privacy hyperparams. */
export interface DifferentialPrivacyHyperparams {
  /** Whether training is differentially private (DP-SGD). Default: `false`. */
  dp_enabled?: boolean;
  /** Privacy budget: lower means more privacy and less accuracy. Default: `8`. */
  epsilon?: number;
  /**
   * Probability that the guarantee fails; far below 1 divided by the number of records. `auto` computes it.
   * Default: `'auto'`.
   */
  delta?: 'auto' | number;
  /** Limit to which the gradient of each example is cut. Default: `1`. */
  per_sample_max_grad_norm?: number;
}

/** Evaluation parameters. */
export interface EvaluationParameters {
  /** Whether membership inference attacks are tried against the result. Default: `true`. */
  mia_enabled?: boolean;
  /** Whether attribute inference attacks are tried against the result. Default: `true`. */
  aia_enabled?: boolean;
  /** Most columns in the report on statistical quality. Default: `250`. */
  sqs_report_columns?: number;
  /** Most rows that the report on statistical quality is based on. Default: `5000`. */
  sqs_report_rows?: number;
  /** Number of columns that the evaluation must use. */
  mandatory_columns?: number | null;
  /** Whether the synthetic records are evaluated. Default: `true`. */
  enabled?: boolean;
  /** Columns that an attacker is assumed to know. Default: `3`. */
  quasi_identifier_count?: number;
  /** Whether to count personal data of the original that reappears. Default: `true`. */
  pii_replay_enabled?: boolean;
  /** Kinds of personal data to look for; the built-in ones if it is left out. */
  pii_replay_entities?: string[] | null;
  /** Columns to compare as a whole; none if it is left out. */
  pii_replay_columns?: string[] | null;
}

/** Generate parameters. */
export interface GenerateParameters {
  /** Synthetic records to generate. Default: `1000`. */
  num_records?: number;
  /** Sampling temperature; 0 is the most deterministic. Default: `0.9`. */
  temperature?: number;
  /** Above 1 the model repeats tokens less, below 1 more. Default: `1`. */
  repetition_penalty?: number;
  /** Share of the probability mass to sample from, 0 to 1. Default: `1`. */
  top_p?: number;
  /** Bad batches in a row after which generation stops. Default: `3`. */
  patience?: number;
  /** Share of invalid records, from 0 to 1, that makes a batch bad. Default: `0.8`. */
  invalid_fraction_threshold?: number;
  /** Whether and how a schema constrains what is generated. */
  structured_generation?: StructuredGenerationParameters;
  /** Whether order, interval, start and end of the records must be kept. Default: `false`. */
  enforce_timeseries_fidelity?: boolean;
  /** Which faults of generated groups are accepted or repaired. */
  validation?: ValidationParameters;
  /** Attention kernel of vLLM, as in `FLASHINFER`; `auto` lets it choose. Default: `'auto'`. */
  attention_backend?: string | null;
}

/** Gliner config. */
export interface GlinerConfig {
  /** Whether the model is used at all. Default: `true`. */
  enable_gliner?: boolean;
  /** Whether several texts are examined at once. Default: `true`. */
  enable_batch_mode?: boolean;
  /** Texts that are examined at once. Default: `8`. */
  batch_size?: number;
  /** Characters of a piece of text that is examined at once. Default: `512`. */
  chunk_length?: number;
  /** Model on the Hugging Face Hub. Default: `'nvidia/gliner-PII'`. */
  gliner_model?: string;
}

/** Globals. */
export interface Globals {
  /** Languages and countries of the replacements, as in `en_US`. */
  locales?: string[] | null;
  /** Seed of the sampling. More than -2147483647. */
  seed?: number | null;
  /** How columns are recognized as personal data. Default: `{'num_samples':3}`. */
  classify?: ClassifyConfig;
  /**
   * How personal data within texts is recognized. Default:
   * `{'ner_threshold':0.3,'enable_regexps':false,'gliner':{'batch_size':8,'chunk_length':512,'enable_batch_mode':true,'enable_gliner':true,'gliner_model':'nvidia/gliner-PII'}}`.
   */
  ner?: NERConfig;
  /** Columns that no step changes. */
  lock_columns?: string[] | null;
}

/** NER config. */
export interface NERConfig {
  /** Confidence from 0 to 1 from which on a finding counts. Default: `0.3`. */
  ner_threshold?: number;
  /** Whether regular expressions find data too (experimental). Default: `false`. */
  enable_regexps?: boolean;
  /**
   * Settings of the GLiNER model, which finds entities in texts. Default:
   * `{'enable_gliner':true,'enable_batch_mode':true,'batch_size':8,'chunk_length':512,'gliner_model':'nvidia/gliner-PII'}`.
   */
  gliner?: GlinerConfig;
  /** Kinds to find in texts; those of `classify` if it is left out. */
  ner_entities?: string[] | null;
}

/** Pii replacer config. */
export interface PiiReplacerConfig {
  /** Settings that hold for all steps. */
  globals?: Globals;
  /** Transformations of columns and rows, one after another. */
  steps: StepDefinition[];
}

/** Preflight parameters. */
export interface PreflightParameters {
  /** Checks that are left out of the report, as in `gpu.vram`. */
  disabled_checks?: string[];
}

/** Quantization scheme. */
export type QuantizationScheme =
  | 'bnb-4bit'
  | 'bnb-8bit'
  | 'fp8'
  | 'nvfp4'
  | 'mxfp4'
  | (string & {});

/** Row. */
export interface Row {
  /** Columns whose cells are rewritten. */
  name?: string | string[] | null;
  /** Expression (Jinja) that must be true of the row. */
  condition?: string | null;
  /** Expression (Jinja) for a list; the rule applies to each entry. */
  foreach?: string | null;
  /** New text of the cell, as a template (Jinja). */
  value?: string | null;
  /** Only columns recognized as this kind of personal data. */
  entity?: string | string[] | null;
  /** Only columns of this data type. */
  type?: string | string[] | null;
  /** Text of the cell when the template fails. */
  fallback_value?: string | null;
  /** What the row is for, in free text. */
  description?: string | null;
}

/** Row actions. */
export interface RowActions {
  /** Rows to remove, by a condition. */
  drop?: Row[] | null;
  /** Cells to rewrite, by a template. */
  update?: Row[] | null;
}

/** Safe synthesizer job config. */
export interface SafeSynthesizerJobConfig {
  /** Data to imitate: a fileset path as `workspace/fileset#path`, or a URL. */
  data_source: string;
  /** Configuration of the safe synthesizer job. */
  config: SafeSynthesizerParameters;
  /** Secret in the job's workspace with an access token of the Hugging Face Hub. */
  hf_token_secret?: string | null;
  /** Earlier job whose trained adapter is used again, as `job` or `workspace/job`; no training then. */
  pretrained_model_job?: string | null;
}

/** Safe synthesizer parameters. */
export interface SafeSynthesizerParameters {
  /** How the records of the input are grouped, ordered and split. */
  data?: DataParameters;
  /** How quality and privacy of the synthetic records are measured. */
  evaluation?: EvaluationParameters;
  /** Learning rate, batch size and adapter of the fine-tuning. */
  training?: TrainingHyperparams;
  /** Number of records to generate, and how they are sampled. */
  generation?: GenerateParameters;
  /** Limits of differential privacy; null trains without it. */
  privacy?: DifferentialPrivacyHyperparams | null;
  /** How records over time are ordered (experimental). */
  time_series?: TimeSeriesParameters;
  /** How personal data is replaced before the training; null leaves it. */
  replace_pii?: PiiReplacerConfig | null;
  /** Checks before the job starts that are skipped. */
  preflight?: PreflightParameters;
  /** Whether anonymous usage events are sent; `NEMO_TELEMETRY_ENABLED` of the server decides if it is left out. */
  emit_telemetry?: boolean;
  /**
   * Whether a model is trained and generates records; otherwise personal data is replaced and nothing else.
   * Default: `true`.
   */
  enable_synthesis?: boolean;
  /** Whether personal data is replaced before the training. Default: `true`. */
  enable_replace_pii?: boolean;
}

/** Safe synthesizer summary. */
export interface SafeSynthesizerSummary {
  /** Weighted mean of the five scores below, from 0 to 10; higher is better. */
  synthetic_data_quality_score?: number | null;
  /** How well correlations between columns were kept, from 0 to 10. */
  column_correlation_stability_score?: number | null;
  /** How well the joint structure of all columns was kept (PCA), from 0 to 10. */
  deep_structure_stability_score?: number | null;
  /** How well the distribution of each column was kept (Jensen-Shannon), from 0 to 10. */
  column_distribution_stability_score?: number | null;
  /** How close free texts are in meaning (embeddings), from 0 to 10. */
  text_semantic_similarity_score?: number | null;
  /** How close free texts are in length of sentences and words, from 0 to 10. */
  text_structure_similarity_score?: number | null;
  /** Mean of the two protection scores, from 0 to 10; higher is better. */
  data_privacy_score?: number | null;
  /** How well membership of a record in the training data stays hidden, from 0 to 10. */
  membership_inference_protection_score?: number | null;
  /** How hard it is to guess a private value from known ones, from 0 to 10. */
  attribute_inference_protection_score?: number | null;
  /** Synthetic records that passed the checks of schema and format. */
  num_valid_records?: number | null;
  /** Synthetic records that were sorted out. */
  num_invalid_records?: number | null;
  /** Times that the model was asked for records. */
  num_prompts?: number | null;
  /** Share of valid ones among all records, from 0 to 1. */
  valid_record_fraction?: number | null;
  /** Tokens that the model generated in all. */
  num_completion_tokens?: number | null;
  /** Tokens that ended up in records that passed the checks. */
  num_valid_record_tokens?: number | null;
  /** Tokens that ended up in records that were sorted out. */
  num_invalid_record_tokens?: number | null;
  /** Tokens that belong to no record. */
  num_non_record_tokens?: number | null;
  /** Share of generated tokens that ended up in records that passed, from 0 to 1. */
  valid_record_token_fraction?: number | null;
  /** Mean of generated tokens for each time that the model was asked. */
  tokens_per_prompt?: number | null;
  /** Generated tokens divided by the seconds of the generation. */
  tokens_per_second?: number | null;
  /** Tokens of records that passed, divided by the seconds of the generation. */
  valid_tokens_per_second?: number | null;
  /** Seconds spent on counting tokens. */
  tokenization_overhead_sec?: number | null;
  /** Seconds spent in each stage. */
  timing: SafeSynthesizerTiming;
}

/** Safe synthesizer timing. */
export interface SafeSynthesizerTiming {
  /** Seconds from start to end of the job. */
  total_time_sec?: number | null;
  /** Seconds spent on replacing personal data. */
  pii_replacer_time_sec?: number | null;
  /** Seconds spent on fine-tuning. */
  training_time_sec?: number | null;
  /** Seconds spent on generating records. */
  generation_time_sec?: number | null;
  /** Seconds spent on measuring quality and privacy. */
  evaluation_time_sec?: number | null;
}

/** Step definition. */
export interface StepDefinition {
  /** Values that templates of the step can use, by name. */
  vars?: Record<string, string | Record<string, unknown> | unknown[]> | null;
  /** Columns to add, drop or rename. */
  columns?: ColumnActions | null;
  /** Cells to rewrite or rows to drop. */
  rows?: RowActions | null;
}

/** Structured generation parameters. */
export interface StructuredGenerationParameters {
  /** Whether a schema constrains what is generated. Default: `false`. */
  enabled?: boolean;
  /** Library that enforces the schema, as in `xgrammar`; `auto` lets vLLM choose. Default: `'auto'`. */
  backend?: 'auto' | 'xgrammar' | 'guidance' | 'outlines' | 'lm-format-enforcer' | (string & {});
  /** How the schema is expressed; `auto` picks the best that the backend supports. Default: `'auto'`. */
  schema_method?: 'auto' | 'regex' | 'json_schema' | 'structural_tag' | (string & {});
  /** Whether exactly one group is generated at a time if `max_sequences_per_example` is 1. Default: `false`. */
  use_single_sequence?: boolean;
}

/** Time series parameters. */
export interface TimeSeriesParameters {
  /**
   * Whether rows are treated as a series; needs `timestamp_column` or `timestamp_interval_seconds`. Default:
   * `false`.
   */
  is_timeseries?: boolean;
  /** Column by which rows are ordered. */
  timestamp_column?: string | null;
  /** Whole seconds between two rows; found in the data if it is left out. */
  timestamp_interval_seconds?: number | null;
  /** Format of the times, as in `%Y-%m-%d %H:%M:%S`. */
  timestamp_format?: string | null;
  /** First time to generate; the first of the data if it is left out. */
  start_timestamp?: string | number | null;
  /** Last time to generate; the last of the data if it is left out. */
  stop_timestamp?: string | number | null;
}

/** Training hyperparams. */
export interface TrainingHyperparams {
  /**
   * Records that the model sees during training, with repetition; stands for the training time. Default:
   * `'auto'`.
   */
  num_input_records_to_sample?: 'auto' | number;
  /** Examples for each GPU and step. Default: `1`. */
  batch_size?: number;
  /** Steps whose gradients are added up before the weights change. Default: `8`. */
  gradient_accumulation_steps?: number;
  /** Shrinks weights at each step (AdamW), except bias and layer norm; between 0 and 1. Default: `0.01`. */
  weight_decay?: number;
  /** Share of the steps in which the learning rate rises from 0. Default: `0.05`. */
  warmup_ratio?: number;
  /** Curve of the learning rate, by the names of Hugging Face Transformers. Default: `'cosine'`. */
  lr_scheduler?: string;
  /** Initial step size, between 0 and 1; `auto` takes the one known for the model. Default: `'auto'`. */
  learning_rate?: 'auto' | number;
  /** Rank of the LoRA update: lower means fewer trained parameters. Default: `32`. */
  lora_r?: number;
  /** Scaling of the LoRA update relative to its rank, from 0.5 to 3. Default: `1`. */
  lora_alpha_over_r?: number;
  /** Layers that LoRA is applied to, as in `q_proj`. Default: `['q_proj','k_proj','v_proj','o_proj']`. */
  lora_target_modules?: string[];
  /** Factor by which the context of the model is stretched, 1 or more. Default: `'auto'`. */
  rope_scaling_factor?: 'auto' | number | null;
  /** Share of the training data used for validation; 0 means none. Default: `0`. */
  validation_ratio?: number;
  /** Steps between two validations. Default: `15`. */
  validation_steps?: number;
  /**
   * Model to fine-tune: a name on the Hugging Face Hub or a path on the server. Default:
   * `'HuggingFaceTB/SmolLM3-3B'`.
   */
  pretrained_model?: string;
  /** Whether the weights are stored with fewer bits during training, to save memory. Default: `false`. */
  quantize_model?: boolean;
  /**
   * Former form of `quantization_scheme`: bits for each weight. Default: `8`.
   * @deprecated The platform advises against it.
   */
  quantization_bits?: 4 | 8 | number;
  /** Number format of the frozen weights, as in `bnb-4bit` or `fp8`. */
  quantization_scheme?: QuantizationScheme | null;
  /** `lora`, or `QLORA` for LoRA on quantized weights. Default: `'QLORA'`. */
  peft_implementation?: string;
  /** Share of the GPU's memory to use, from 0 to 1; more allows longer sequences. Default: `0.8`. */
  max_vram_fraction?: number;
  /** Attention kernel that the model is loaded with; `sdpa` works everywhere. Default: `'sdpa'`. */
  attn_implementation?: string;
}

/** Validation parameters. */
export interface ValidationParameters {
  /** Whether text without start and end marks counts as one group. Default: `false`. */
  group_by_accept_no_delineator?: boolean;
  /** Whether a group is kept without its invalid records. Default: `false`. */
  group_by_ignore_invalid_records?: boolean;
  /** Whether a group with several keys gets the first of them throughout. Default: `false`. */
  group_by_fix_non_unique_value?: boolean;
  /** Whether records out of order are sorted. Default: `false`. */
  group_by_fix_unordered_records?: boolean;
}
