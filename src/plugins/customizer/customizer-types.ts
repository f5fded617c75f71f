/** Types of the plugin `customizer`. Generated from contract/ by `npm run generate`; do not edit. */

/** Automodel backend spec. */
export interface AutomodelBackendSpec {
  /** Kernel for attention. */
  attn?: 'te' | 'sdpa' | 'flex' | 'eager' | 'tilelang' | (string & {}) | null;
  /** Kernel for linear layers. */
  linear?: 'torch' | 'te' | 'quack' | (string & {}) | null;
  /** Kernel for normalization. */
  rms_norm?: 'torch' | 'torch_fp32' | 'te' | 'quack' | (string & {}) | null;
  /** Kernel for rotary positions. */
  rope?: 'torch' | 'quack' | (string & {}) | null;
  /** Whether rotary positions are computed within attention. */
  rope_fusion?: boolean | null;
  /** Kernel for the experts of sparse models. */
  experts?: 'torch' | 'te' | 'gmm' | 'torch_mm' | 'torch_mm_mxfp8' | (string & {}) | null;
  /** How tokens travel to the GPU of their expert. */
  dispatcher?: 'torch' | 'deepep' | 'hybridep' | 'uccl_ep' | (string & {}) | null;
  /** Whether tokens go to all experts alike; only for benchmarks. */
  fake_balanced_gate?: boolean | null;
  /** Whether checkpoints have the layout of Hugging Face. */
  enable_hf_state_dict_adapter?: boolean | null;
  /** Whether sharding (FSDP2) uses its further optimizations. */
  enable_fsdp_optimizations?: boolean | null;
}

/** Automodel batch spec. */
export interface AutomodelBatchSpec {
  /** Examples for each step, over all GPUs. More than 0. Default: `8`. */
  global_batch_size?: number | null;
  /** Examples that a GPU handles at once; lower it if memory runs out. More than 0. Default: `1`. */
  micro_batch_size?: number | null;
  /** Whether short examples share one sequence. Default: `false`. */
  sequence_packing?: boolean | null;
  /** Examples that are looked at to find the best length of a sequence. More than 0. Default: `1000`. */
  sequence_packing_max_samples?: number | null;
  /** Length of a shared sequence in tokens; found out if it is left out. More than 0. */
  packed_sequence_size?: number | null;
}

/** Automodel dataset spec. */
export interface AutomodelDatasetSpec {
  /** Fileset with the training data, as `name` or `workspace/name`. */
  training: string;
  /** Fileset with the validation data; a part of the training data if it is left out. */
  validation?: string | null;
  /** Text with `{column}` in it that makes a prompt of a row. */
  prompt_template?: string | null;
  /** Whether the order changes with each epoch. Default: `true`. */
  shuffle?: boolean | null;
}

/** Automodel export spec. */
export interface AutomodelExportSpec {
  /** Format at the root of the fileset; `hf` for servers that load PyTorch weights. Default: `'onnx'`. */
  primary?: 'onnx' | 'hf' | (string & {}) | null;
  /** Set of ONNX operators. More than 0. Default: `17`. */
  opset?: number | null;
  /** Number format of the ONNX graph. Default: `'fp16'`. */
  precision?: 'fp32' | 'fp16' | (string & {}) | null;
  /** Attention kernel that is traced; only `eager` can be exported with grouped heads. Default: `'eager'`. */
  attn_implementation?: 'eager' | 'sdpa' | 'flash_attention_2' | (string & {}) | null;
  /** How token vectors become one. Default: `'avg'`. */
  pooling?: 'avg' | 'cls' | 'last' | (string & {}) | null;
  /** Whether vectors get the length 1. Default: `true`. */
  normalize?: boolean | null;
  /** Whether requests may ask for shorter vectors (Matryoshka). Default: `false`. */
  dimensions?: boolean | null;
}

/** Automodel job input. */
export interface AutomodelJobInput {
  /** Label of the job, in your own words. */
  name?: string | null;
  /** Model to fine-tune, as `name` or `workspace/name`. */
  model: string;
  /** Training data: a fileset, as `name` or `workspace/name`. */
  dataset: AutomodelDatasetSpec;
  /** Method and its settings. */
  training: AutomodelTrainingSpec;
  /** Length of the training, warm-up and validation. */
  schedule?: AutomodelScheduleSpec;
  /** Examples for each step and GPU. */
  batch?: AutomodelBatchSpec;
  /** Learning rate and parameters of Adam. */
  optimizer?: AutomodelOptimizerSpec;
  /** Nodes and GPUs, and how the model is split over them. */
  parallelism?: AutomodelParallelismSpec;
  /** Model or adapter that is made, and its fileset. */
  output?: AutomodelOutputRequest | null;
  /** Where metrics are sent: Weights & Biases, MLflow. */
  integrations?: IntegrationsSpec | null;
  /** Deploys the result: a stored configuration by name, or settings. */
  deployment_config?: string | DeploymentParams | null;
}

/** Automodel job output. */
export interface AutomodelJobOutput {
  /** Label of the job, in your own words. */
  name?: string | null;
  /** Tells the kind of job; always the same text. Default: `'automodel'`. */
  backend?: 'automodel' | null;
  /** Model to fine-tune, as `name` or `workspace/name`. */
  model: string;
  /** Training data: a fileset, as `name` or `workspace/name`. */
  dataset: AutomodelDatasetSpec;
  /** Method and its settings. */
  training: AutomodelTrainingSpec;
  /** Length of the training, warm-up and validation. */
  schedule: AutomodelScheduleSpec;
  /** Examples for each step and GPU. */
  batch: AutomodelBatchSpec;
  /** Learning rate and parameters of Adam. */
  optimizer: AutomodelOptimizerSpec;
  /** Nodes and GPUs, and how the model is split over them. */
  parallelism: AutomodelParallelismSpec;
  /** Model or adapter that is made, and its fileset. */
  output: AutomodelOutputResponse;
  /** Where metrics are sent: Weights & Biases, MLflow. */
  integrations?: IntegrationsSpec | null;
  /** Deploys the result: a stored configuration by name, or settings. */
  deployment_config?: string | DeploymentParams | null;
}

/** Automodel lo RA params. */
export interface AutomodelLoRAParams {
  /** Size of the adapter: higher can learn more and costs more memory. More than 0. Default: `16`. */
  rank?: number | null;
  /** Scaling of the adapter; it is applied with the factor `alpha / rank`. More than 0. Default: `32`. */
  alpha?: number | null;
  /** Share of the adapter's inputs that is dropped in training. From 0 to 1. Default: `0`. */
  dropout?: number | null;
  /** Whether the result is a full model instead of an adapter. Default: `false`. */
  merge?: boolean | null;
  /** Layers that get an adapter, as in `*.q_proj`. */
  target_modules?: string[] | null;
  /** Layers that get none, as in `*.out_proj`. */
  exclude_modules?: string[] | null;
  /** Whether faster kernels are used; they need `tensor_parallel_size` 1. Default: `true`. */
  use_triton?: boolean | null;
  /** Whether less memory is used; on if it is left out. */
  use_memory_efficient_lora?: boolean | null;
}

/** Automodel MTP spec. */
export interface AutomodelMTPSpec {
  /** Tokens to predict ahead; the checkpoint's own number if it is left out. More than 0. */
  num_nextn_predict_layers?: number | null;
  /** Whether all depths share one layer. */
  use_repeated_layer?: boolean | null;
  /** Weight relative to the main loss; the model's own if it is left out. At least 0. */
  loss_scaling_factor?: number | null;
}

/** Automodel optimizer spec. */
export interface AutomodelOptimizerSpec {
  /** Highest step size of the training. More than 0. Default: `0.000005`. */
  learning_rate?: number | null;
  /** Step size at which the cosine curve ends. At least 0. */
  min_learning_rate?: number | null;
  /** Shrinks weights at each step, against overfitting. At least 0. Default: `0.01`. */
  weight_decay?: number | null;
  /** Memory of Adam for the mean of gradients. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Memory of Adam for their squares. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Steps in which the learning rate rises from 0. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Small number that keeps Adam from dividing by 0. More than 0. Default: `1e-8`. */
  adam_eps?: number | null;
  /** Algorithm; `auto` chooses by the recipe. Default: `'auto'`. */
  optimizer?: 'auto' | 'Adam' | 'AdamW' | 'FusedAdam' | (string & {}) | null;
  /** Curve of the learning rate after the warm-up. Default: `'cosine'`. */
  lr_decay_style?: 'cosine' | 'linear' | 'constant' | (string & {}) | null;
}

/** Automodel output request. */
export interface AutomodelOutputRequest {
  /** Name of the model or adapter that is made; the platform makes one up if it is left out. */
  name: string;
  /** What the automodel is for, in free text. */
  description?: string | null;
}

/** Automodel output response. */
export interface AutomodelOutputResponse {
  /** Name of the model or adapter that was made. */
  name: string;
  /** `model` for full weights, `adapter` for LoRA. */
  type: 'model' | 'adapter' | (string & {});
  /** Fileset of the automodel output response, as `name` or `workspace/name`. */
  fileset: string;
  /** What the automodel output response is for, in free text. */
  description?: string | null;
}

/** Automodel parallelism spec. */
export interface AutomodelParallelismSpec {
  /** Machines that train together. More than 0. Default: `1`. */
  num_nodes?: number | null;
  /** GPUs that are used on each machine. More than 0. Default: `1`. */
  num_gpus_per_node?: number | null;
  /** GPUs that share each layer. More than 0. Default: `1`. */
  tensor_parallel_size?: number | null;
  /** Groups of layers on different GPUs. More than 0. Default: `1`. */
  pipeline_parallel_size?: number | null;
  /** GPUs that share each sequence. More than 0. Default: `1`. */
  context_parallel_size?: number | null;
  /** GPUs over which experts are spread; for sparse models. More than 0. */
  expert_parallel_size?: number | null;
  /** Whether activations between layers are spread too. Default: `false`. */
  sequence_parallel?: boolean | null;
  /** How groups of layers take turns; for `pipeline_parallel_size` above 1. */
  pipeline?: AutomodelPipelineSpec | null;
}

/** Automodel pipeline spec. */
export interface AutomodelPipelineSpec {
  /** Order of the stages, as in `interleaved1f1b`. */
  pp_schedule?: string | null;
  /** Examples that a stage handles at once. More than 0. */
  pp_microbatch_size?: number | null;
  /** Whether stages are rounded up or down to a multiple of the GPUs. */
  round_virtual_stages_to_pp_multiple?: 'up' | 'down' | (string & {}) | null;
  /** Whether gradients are scaled by the schedule itself. */
  scale_grads_in_schedule?: boolean | null;
  /** Whether the transformer inside the model is adapted for stages. */
  patch_inner_model?: boolean | null;
  /** Whether the language model around it is adapted for stages. */
  patch_causal_lm_model?: boolean | null;
}

/** Automodel retrieval spec. */
export interface AutomodelRetrievalSpec {
  /** Passages for each query: one right, the rest wrong. At least 2. Default: `5`. */
  train_n_passages?: number | null;
  /** Wrong passages for each query in validation. At least 1. */
  eval_negative_size?: number | null;
  /** Whether activations are computed again to save memory. Default: `false`. */
  do_gradient_checkpointing?: boolean | null;
  /** Whether passages of other queries count as wrong ones. Default: `false`. */
  do_distributed_inbatch_negative?: boolean | null;
  /** Most tokens of a query. At least 1. Default: `512`. */
  query_max_length?: number | null;
  /** Most tokens of a passage. At least 1. Default: `512`. */
  passage_max_length?: number | null;
  /** Text before each query. Default: `'query: '`. */
  query_prefix?: string | null;
  /** Text before each passage. Default: `'passage: '`. */
  passage_prefix?: string | null;
  /** Files to write for the server of the embeddings. */
  export?: AutomodelExportSpec | null;
}

/** Automodel schedule spec. */
export interface AutomodelScheduleSpec {
  /** Passes over the training data. More than 0. Default: `1`. */
  epochs?: number | null;
  /** Steps after which training ends, whatever `epochs` says. More than 0. */
  max_steps?: number | null;
  /** Up to 1 a share of an epoch between two validations, above it a number of steps. */
  val_check_interval?: number | null;
  /** Share of the training data that validates if there is no validation data. More than 0. Default: `0.1`. */
  validation_split?: number | null;
  /** Whether the checkpoint with the lowest loss is published, the last one, or both. Default: `'best'`. */
  checkpoint_selection?: 'best' | 'last' | 'both' | (string & {}) | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** How often the state of the job is updated, and with which metrics. */
  progress_reporting?: ProgressReportingConfig | null;
}

/** Automodel training spec. */
export interface AutomodelTrainingSpec {
  /** `sft` for examples, `distillation` for learning from another model. Default: `'sft'`. */
  training_type?: 'sft' | 'distillation' | (string & {}) | null;
  /** Kind of model that is trained; `auto` follows the checkpoint. Default: `'auto'`. */
  recipe?: 'auto' | 'sft' | 'bi_encoder' | 'cross_encoder' | (string & {}) | null;
  /**
   * `all_weights` trains everything, `lora` an adapter, `lora_merged` an adapter that is merged into the model.
   * Default: `'lora'`.
   */
  finetuning_type?: 'lora' | 'all_weights' | 'lora_merged' | (string & {}) | null;
  /** Rank and layers of the adapter; defaults apply if it is left out. */
  lora?: AutomodelLoRAParams | null;
  /** Most tokens in an example; longer ones are cut. More than 0. Default: `2048`. */
  max_seq_length?: number | null;
  /** Number format of the weights; found in the model if it is left out. */
  precision?: 'bf16' | 'fp16' | 'fp32' | 'fp8' | (string & {}) | null;
  /** Attention kernel; `sdpa` works everywhere. Default: `'sdpa'`. */
  attn_implementation?: 'sdpa' | 'flash_attention_2' | 'eager' | (string & {}) | null;
  /** Profile of the jobs service that runs the GPU step. */
  execution_profile?: string | null;
  /** Model to learn from, as `workspace/name`; it must have the same vocabulary. */
  teacher_model?: string | null;
  /** 0 learns from the data only, 1 from the teacher only. From 0 to 1. Default: `0.5`. */
  distillation_ratio?: number | null;
  /** Higher values soften the teacher's probabilities. More than 0. Default: `1`. */
  distillation_temperature?: number | null;
  /** Number format in which the teacher is loaded. Default: `'bf16'`. */
  teacher_precision?: 'bf16' | 'fp16' | 'fp32' | (string & {}) | null;
  /** Whether the teacher is kept in the memory of the host, to save that of the GPU. Default: `false`. */
  offload_teacher?: boolean | null;
  /** Passages and prefixes; for the recipes `bi_encoder` and `cross_encoder`. */
  retrieval?: AutomodelRetrievalSpec | null;
  /** Whether activations are computed again to save memory. Default: `false`. */
  activation_checkpointing?: boolean | null;
  /** Prediction of several tokens at once; only for checkpoints trained with it. */
  mtp?: AutomodelMTPSpec | null;
  /** Kernels for parts of the model; chosen for the GPU if it is left out. */
  backend?: AutomodelBackendSpec | null;
}

/** Batching strategy. */
export type BatchingStrategy = 'static' | 'dynamic' | 'sequence_packing' | (string & {});

/** Customizer secret ref. */
export type CustomizerSecretRef = string;

/** Deployment params. */
export interface DeploymentParams {
  /** Engine that runs the model. Default: `'vllm'`. */
  engine?: 'nim' | 'vllm' | (string & {}) | null;
  /** Number of GPUs for each replica. More than 0. Default: `1`. */
  gpu?: number | null;
  /** Environment variables of the container, by their name. */
  additional_envs?: Record<string, string> | null;
  /** Disk for the weights, as a Kubernetes quantity, as in `100Gi`. */
  disk_size?: string | null;
  /** Container image without its tag; null for the image of the engine. */
  image_name?: string | null;
  /** Version of the container image, as in `1.8.3`. */
  image_tag?: string | null;
  /** Whether the server loads the LoRA adapters of the model. Default: `true`. */
  lora_enabled?: boolean | null;
  /** How the server turns the model's text into tool calls. */
  tool_call_config?: ToolCallParams | null;
}

/** Integrations spec. */
export interface IntegrationsSpec {
  /** Where runs go at Weights & Biases; null for nowhere. */
  wandb?: WandbIntegration | null;
  /** Where runs go at MLflow; null for nowhere. */
  mlflow?: MlflowIntegration | null;
}

/** Mlflow integration. */
export interface MlflowIntegration {
  /** Experiment that the run is listed in; the name of the output if it is left out. */
  experiment_name?: string | null;
  /** Label of the run; the ID of the job if it is left out. */
  name?: string | null;
  /** Labels of the run, by key. */
  tags?: Record<string, string> | null;
  /** Remarks for readers. */
  description?: string | null;
  /** URL of the server, as in `http://mlflow.example.com:5000`. */
  tracking_uri?: string | null;
}

/** Optimizer type. */
export type OptimizerType =
  | 'adamw_with_cosine_annealing'
  | 'adam_with_cosine_annealing'
  | 'adamw_with_flat_lr'
  | 'adam_with_flat_lr'
  | (string & {});

/** Output name type. */
export type OutputNameType = 'adapter' | 'model' | (string & {});

/** Policy backend. */
export type PolicyBackend = 'dtensor' | 'automodel' | (string & {});

/** Progress reporting config. */
export interface ProgressReportingConfig {
  /** Fewest seconds between two updates. At least 0. Default: `10`. */
  min_report_interval_seconds?: number | null;
  /** Metrics whose whole history is kept; a built-in choice if it is left out. */
  time_series_metrics?: string[] | null;
}

/** Rl DPO training. */
export interface RlDPOTraining {
  /** Algorithm and curve of the learning rate; AdamW with cosine if it is left out. */
  optimizer_type?: OptimizerType | null;
  /** Python class of the algorithm, in place of the one of `optimizer_type`. */
  optimizer_name?: string | null;
  /** Further arguments of the algorithm. */
  optimizer_kwargs?: Record<string, unknown> | null;
  /** Highest step size of the training. More than 0. Default: `0.0001`. */
  learning_rate?: number | null;
  /** Step size at which the cosine curve ends. At least 0. */
  min_learning_rate?: number | null;
  /** Shrinks weights at each step, against overfitting. At least 0. Default: `0.01`. */
  weight_decay?: number | null;
  /** Memory of Adam for the mean of gradients. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Memory of Adam for their squares. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Small number that keeps Adam from dividing by 0. More than 0. Default: `0.00001`. */
  adam_eps?: number | null;
  /** Steps in which the learning rate rises from 0. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Passes over the training data. More than 0. Default: `1`. */
  epochs?: number | null;
  /** Steps after which training ends, whatever `epochs` says. More than 0. */
  max_steps?: number | null;
  /** Up to 1 a share of an epoch between two validations, above it a number of steps. At least 0. */
  val_check_interval?: number | null;
  /**
   * Whether the last step is followed by a validation, which choosing the best checkpoint needs. Default:
   * `true`.
   */
  val_at_end?: boolean | null;
  /** How often the state of the job is updated, and with which metrics. */
  progress_reporting?: ProgressReportingConfig | null;
  /** Checkpoints to keep, the best by validation loss. More than 0. Default: `1`. */
  keep_top_k?: number | null;
  /** Examples for each step, over all GPUs. More than 0. Default: `32`. */
  batch_size?: number | null;
  /** Examples that a GPU handles at once; lower it if memory runs out. More than 0. Default: `1`. */
  micro_batch_size?: number | null;
  /** Whether activations are computed again to save memory. Default: `false`. */
  activation_checkpointing?: boolean | null;
  /** Most tokens in an example; longer ones are cut. More than 0. Default: `2048`. */
  max_seq_length?: number | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Environment variables of the workers, by their name. */
  env_vars?: Record<string, string> | null;
  /** Nodes and GPUs, and how the model is split over them. */
  parallelism?: RlParallelismParams | null;
  /** Profile of the jobs service that runs the GPU step. */
  execution_profile?: string | null;
  /** `dpo` for preferences, `grpo` for rewards. */
  type: 'dpo';
  /** How strongly the model is held near its start (KL); `beta` of DPO. At least 0. Default: `0.05`. */
  ref_policy_kl_penalty?: number | null;
  /** Whether the preference loss counts means over tokens instead of sums. Default: `false`. */
  preference_average_log_probs?: boolean | null;
  /** Whether the loss on chosen answers counts means over tokens instead of sums. Default: `false`. */
  sft_average_log_probs?: boolean | null;
  /** Factor of the loss that prefers chosen to rejected answers. At least 0. Default: `1`. */
  preference_loss_weight?: number | null;
  /** Weight of the loss on chosen answers; 0 leaves it out. At least 0. Default: `0`. */
  sft_loss_weight?: number | null;
  /** Length to which gradients are cut. At least 0. Default: `1`. */
  max_grad_norm?: number | null;
}

/** Rl GRPO training. */
export interface RlGRPOTraining {
  /** Algorithm and curve of the learning rate; AdamW with cosine if it is left out. */
  optimizer_type?: OptimizerType | null;
  /** Python class of the algorithm, in place of the one of `optimizer_type`. */
  optimizer_name?: string | null;
  /** Further arguments of the algorithm. */
  optimizer_kwargs?: Record<string, unknown> | null;
  /** Highest step size of the training. More than 0. Default: `0.0001`. */
  learning_rate?: number | null;
  /** Step size at which the cosine curve ends. At least 0. */
  min_learning_rate?: number | null;
  /** Shrinks weights at each step, against overfitting. At least 0. Default: `0.01`. */
  weight_decay?: number | null;
  /** Memory of Adam for the mean of gradients. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Memory of Adam for their squares. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Small number that keeps Adam from dividing by 0. More than 0. Default: `0.00001`. */
  adam_eps?: number | null;
  /** Steps in which the learning rate rises from 0. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Passes over the training data. More than 0. Default: `1`. */
  epochs?: number | null;
  /** Steps after which training ends, whatever `epochs` says. More than 0. */
  max_steps?: number | null;
  /** Up to 1 a share of an epoch between two validations, above it a number of steps. At least 0. */
  val_check_interval?: number | null;
  /**
   * Whether the last step is followed by a validation, which choosing the best checkpoint needs. Default:
   * `true`.
   */
  val_at_end?: boolean | null;
  /** How often the state of the job is updated, and with which metrics. */
  progress_reporting?: ProgressReportingConfig | null;
  /** Checkpoints to keep, the best by validation loss. More than 0. Default: `1`. */
  keep_top_k?: number | null;
  /** Examples for each step, over all GPUs. More than 0. Default: `32`. */
  batch_size?: number | null;
  /** Examples that a GPU handles at once; lower it if memory runs out. More than 0. Default: `1`. */
  micro_batch_size?: number | null;
  /** Whether activations are computed again to save memory. Default: `false`. */
  activation_checkpointing?: boolean | null;
  /** Most tokens in an example; longer ones are cut. More than 0. Default: `2048`. */
  max_seq_length?: number | null;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Environment variables of the workers, by their name. */
  env_vars?: Record<string, string> | null;
  /** Nodes and GPUs, and how the model is split over them. */
  parallelism?: RlParallelismParams | null;
  /** Profile of the jobs service that runs the GPU step. */
  execution_profile?: string | null;
  /** `dpo` for preferences, `grpo` for rewards. */
  type: 'grpo';
  /**
   * `all_weights` trains everything, `lora` an adapter, `lora_merged` an adapter that is merged into the model.
   * Default: `'all_weights'`.
   */
  finetuning_type?: 'all_weights' | 'lora' | (string & {}) | null;
  /** Rank and layers of the adapter; defaults apply if it is left out. */
  lora?: RlLoRAParams | null;
  /** Program that trains; `automodel` is needed for LoRA and experts. */
  policy_backend?: PolicyBackend | null;
  /** Whether `config.json` keeps the form of Transformers 4, which the platform's servers read. Default: `true`. */
  v4_compatible?: boolean | null;
  /** Whether the model is validated before the first step, to measure what it gains. Default: `false`. */
  val_at_start?: boolean | null;
  /** Answers to each prompt, which are compared with each other. More than 0. Default: `8`. */
  num_generations_per_prompt?: number | null;
  /** Prompts for each step; `batch_size / num_generations_per_prompt` if it is left out. More than 0. */
  num_prompts_per_step?: number | null;
  /** Randomness of the answers, above 0 up to 2; answers must differ. At most 2. Default: `1`. */
  temperature?: number | null;
  /** Most tokens of an answer; `max_seq_length` if it is left out. More than 0. */
  max_new_tokens?: number | null;
  /** Most likely tokens to choose from; all if it is left out. More than 0. */
  top_k?: number | null;
  /** Whether advantages are divided by their standard deviation in the group. Default: `true`. */
  normalize_rewards?: boolean | null;
  /** Whether an answer is compared with the others only, not with itself. Default: `true`. */
  use_leave_one_out_baseline?: boolean | null;
  /** Lower bound of advantages; null for none. */
  advantage_clip_low?: number | null;
  /** Upper bound of advantages; null for none. */
  advantage_clip_high?: number | null;
  /** Whether answers that were cut off do not count in the loss. Default: `false`. */
  overlong_filtering?: boolean | null;
  /** Most turns of an agent in one attempt. More than 0. Default: `1`. */
  max_rollout_turns?: number | null;
  /** How strongly the model is held near its start (KL); `beta` of DPO. At least 0. Default: `0`. */
  ref_policy_kl_penalty?: number | null;
  /** How far the ratio of probabilities may fall below 1 (PPO). At least 0. Default: `0.2`. */
  ratio_clip_min?: number | null;
  /** How far the ratio of probabilities may rise above 1 (PPO). At least 0. Default: `0.28`. */
  ratio_clip_max?: number | null;
  /** Floor of the loss for bad answers, above 1; 3 is usual, null for none. More than 1. */
  ratio_clip_c?: number | null;
  /** Whether the KL term refers to the model that generated the answers. Default: `true`. */
  use_on_policy_kl_approximation?: boolean | null;
  /** Whether tokens are weighted by how much likelier the trained model makes them. Default: `true`. */
  use_importance_sampling_correction?: boolean | null;
  /** Length to which gradients are cut. At least 0. Default: `1`. */
  max_grad_norm?: number | null;
  /** How extreme weights are bounded: `tis` clamps them, the others drop tokens or sequences. */
  truncated_importance_sampling_type?: 'tis' | 'icepop' | 'seq-mask-tis' | (string & {}) | null;
  /** Highest weight; required with `truncated_importance_sampling_type`. More than 0. */
  truncated_importance_sampling_ratio?: number | null;
  /** Lowest weight; required for `icepop` and `seq-mask-tis`. At least 0. */
  truncated_importance_sampling_ratio_min?: number | null;
  /** Whether prompts whose answers all score alike are replaced by others. Default: `false`. */
  use_dynamic_sampling?: boolean | null;
  /** Attempts to fill a step before the run fails. More than 0. Default: `10`. */
  dynamic_sampling_max_gen_batches?: number | null;
  /**
   * Factor by which more answers are generated than needed; above 1 only with `use_dynamic_sampling`. At least
   * 1. Default: `1`.
   */
  batch_multiplier?: number | null;
  /** Penalties for answers that are too long; null for none. */
  reward_shaping?: RlRewardShapingParams | null;
  /** Range that rewards are mapped to; null leaves them. */
  reward_scaling?: RlRewardScalingParams | null;
  /** How answers share a batch: by tokens (`dynamic`), packed, or one for each slot. Default: `'dynamic'`. */
  batching_strategy?: BatchingStrategy | null;
  /** Tokens of a batch on one GPU; at least `max_seq_length`. More than 0. */
  train_mb_tokens?: number | null;
  /** Lengths are rounded up to a multiple of this; for `dynamic`. More than 0. Default: `64`. */
  sequence_length_round?: number | null;
  /** Further arguments of NeMo Automodel. */
  automodel_kwargs?: Record<string, unknown> | null;
  /** Weight of the loss that balances experts; 0 leaves it out. At least 0. */
  router_aux_loss_coef?: number | null;
  /** Values that replace those of the model's `config.json`. */
  hf_config_overrides?: Record<string, unknown> | null;
  /** Tokens that are scored at once; lower it if memory runs out. More than 0. */
  logprob_chunk_size?: number | null;
  /** Further arguments of vLLM, which generates the answers. */
  vllm_kwargs?: Record<string, unknown> | null;
  /** Further settings of how experts are spread. */
  moe_parallelizer?: Record<string, unknown> | null;
  /** GPUs that share each layer while answers are generated. More than 0. */
  vllm_tensor_parallel_size?: number | null;
  /** Share of the GPU's memory for generating answers, up to 1. At most 1. Default: `0.5`. */
  vllm_gpu_memory_utilization?: number | null;
  /** Whether each attempt is logged in full at Weights & Biases. Default: `false`. */
  log_nemo_gym_full_result_tables?: boolean | null;
}

/** Rl job input. */
export interface RlJobInput {
  /** Label of the job, in your own words. */
  name?: string | null;
  /** Model to fine-tune, as `name` or `workspace/name`. */
  model: string;
  /** Training data: a fileset, as `name` or `workspace/name`. */
  dataset: string;
  /** Environment package that scores the answers. */
  environment?: string | null;
  /** Method and its settings. */
  training: RlDPOTraining | RlGRPOTraining;
  /** Where metrics are sent: Weights & Biases, MLflow. */
  integrations?: IntegrationsSpec | null;
  /** Model or adapter that is made, and its fileset. */
  output?: RlOutputRequest | null;
  /** Deploys the result: a stored configuration by name, or settings. */
  deployment_config?: string | DeploymentParams | null;
}

/** Rl job output. */
export interface RlJobOutput {
  /** Label of the job, in your own words. */
  name?: string | null;
  /** Tells the kind of job; always the same text. Default: `'rl'`. */
  backend?: 'rl' | null;
  /** Model to fine-tune, as `name` or `workspace/name`. */
  model: string;
  /** Training data: a fileset, as `name` or `workspace/name`. */
  dataset: string;
  /** Environment package that scores the answers. */
  environment?: string | null;
  /** Method and its settings. */
  training: RlDPOTraining | RlGRPOTraining;
  /** Where metrics are sent: Weights & Biases, MLflow. */
  integrations?: IntegrationsSpec | null;
  /** Model or adapter that is made, and its fileset. */
  output: RlOutputResponse;
  /** Deploys the result: a stored configuration by name, or settings. */
  deployment_config?: string | DeploymentParams | null;
}

/** Rl lo RA params. */
export interface RlLoRAParams {
  /** Size of the adapter: higher can learn more and costs more memory. More than 0. Default: `16`. */
  rank?: number | null;
  /** Scaling of the adapter; it is applied with the factor `alpha / rank`. More than 0. Default: `32`. */
  alpha?: number | null;
  /** Share of the adapter's inputs that is dropped in training. From 0 to 1. Default: `0`. */
  dropout?: number | null;
  /** Layers that get an adapter, as in `*.q_proj`. */
  target_modules?: string[] | null;
  /** Layers that get none, as in `*.out_proj`. */
  exclude_modules?: string[] | null;
  /** Whether faster kernels are used; they need `tensor_parallel_size` 1. */
  use_triton?: boolean | null;
}

/** Rl output request. */
export interface RlOutputRequest {
  /**
   * Name of the model or adapter that is made; the platform makes one up if it is left out. At most 255
   * characters.
   */
  name?: string | null;
}

/** Rl output response. */
export interface RlOutputResponse {
  /** Name of the model or adapter that was made. At most 255 characters. */
  name: string;
  /** `model` for full weights, `adapter` for LoRA. Default: `'model'`. */
  type?: OutputNameType | null;
  /** Fileset of the rl output response, as `name` or `workspace/name`. At most 255 characters. */
  fileset: string;
}

/** Rl parallelism params. */
export interface RlParallelismParams {
  /** GPUs that are used on each machine. More than 0. Default: `1`. */
  num_gpus_per_node?: number | null;
  /** Machines that train together. More than 0. Default: `1`. */
  num_nodes?: number | null;
  /** GPUs that share each layer. More than 0. Default: `1`. */
  tensor_parallel_size?: number | null;
  /** Groups of layers on different GPUs. More than 0. Default: `1`. */
  pipeline_parallel_size?: number | null;
  /** GPUs that share each sequence. More than 0. Default: `1`. */
  context_parallel_size?: number | null;
  /** GPUs over which experts are spread; for sparse models. More than 0. Default: `1`. */
  expert_parallel_size?: number | null;
  /** Whether activations between layers are spread too. Default: `false`. */
  sequence_parallel?: boolean | null;
}

/** Rl reward scaling params. */
export interface RlRewardScalingParams {
  /** Reward that becomes `target_min`; lower ones are raised to it. Default: `0`. */
  source_min?: number | null;
  /** Reward that becomes `target_max`; higher ones are lowered to it. Default: `1`. */
  source_max?: number | null;
  /** What `source_min` becomes; -1 makes failures count against the model. Default: `0`. */
  target_min?: number | null;
  /** What `source_max` becomes. Default: `1`. */
  target_max?: number | null;
}

/** Rl reward shaping params. */
export interface RlRewardShapingParams {
  /** Tokens before `max_response_length` over which the penalty grows. More than 0. */
  overlong_buffer_length?: number | null;
  /** Penalty at the end of the buffer. At least 0. */
  overlong_buffer_penalty?: number | null;
  /** Tokens above which an answer is penalized. More than 0. */
  max_response_length?: number | null;
  /** Factor on the reward of answers that were cut off, from 0 to 1. From 0 to 1. */
  stop_properly_penalty_coef?: number | null;
}

/** Tool call params. */
export interface ToolCallParams {
  /** Name of the server's parser for tool calls, as in `hermes`, `pythonic` or `llama3_json`. */
  tool_call_parser?: string | null;
  /** Fileset with a Python file that adds a parser, as `workspace/name`. */
  tool_call_plugin?: string | null;
  /** Whether the model may call tools without being told to. */
  auto_tool_choice?: boolean | null;
}

/** Unsloth batch spec. */
export interface UnslothBatchSpec {
  /** Examples that a GPU handles at once. More than 0. Default: `1`. */
  per_device_train_batch_size?: number | null;
  /** Steps whose gradients are added up before the weights change. More than 0. Default: `1`. */
  gradient_accumulation_steps?: number | null;
}

/** Unsloth dataset spec. */
export interface UnslothDatasetSpec {
  /** Fileset with the training data, as `name` or `workspace/name`. */
  path: string;
  /** Column of the rows that the model is trained on. Default: `'text'`. */
  text_field?: string | null;
  /** Whether rows hold `messages` that the chat template turns into text. Default: `false`. */
  apply_chat_template?: boolean | null;
  /** Fileset with the validation data, as `name` or `workspace/name`. */
  validation_path?: string | null;
  /** Whether short examples share one sequence. Default: `false`. */
  packing?: boolean | null;
}

/** Unsloth hardware spec. */
export interface UnslothHardwareSpec {
  /** Numbers of the GPUs, as in `0,1`; they are not reserved. */
  gpus?: string | null;
  /** Number format of the computation; `bf16` for Ampere and newer. Default: `'bf16'`. */
  precision?: 'bf16' | 'fp16' | (string & {}) | null;
}

/** Unsloth job input. */
export interface UnslothJobInput {
  /** Label of the job, in your own words. */
  name?: string | null;
  /** Model to fine-tune, as `name` or `workspace/name`. */
  model: UnslothModelLoadSpec;
  /** Training data: a fileset, as `name` or `workspace/name`. */
  dataset: UnslothDatasetSpec;
  /** Method and its settings. */
  training?: UnslothTrainingSpec;
  /** Length of the training, warm-up and validation. */
  schedule?: UnslothScheduleSpec;
  /** Examples for each step and GPU. */
  batch?: UnslothBatchSpec;
  /** Learning rate and parameters of Adam. */
  optimizer?: UnslothOptimizerSpec;
  /** GPUs to use and the number format. */
  hardware?: UnslothHardwareSpec;
  /** Where metrics are sent: Weights & Biases, MLflow. */
  integrations?: IntegrationsSpec | null;
  /** Model or adapter that is made, and its fileset. */
  output?: UnslothOutputRequest | null;
  /** Deploys the result: a stored configuration by name, or settings. */
  deployment_config?: string | DeploymentParams | null;
}

/** Unsloth job output. */
export interface UnslothJobOutput {
  /** Label of the job, in your own words. */
  name?: string | null;
  /** Tells the kind of job; always the same text. Default: `'unsloth'`. */
  backend?: 'unsloth' | null;
  /** Model to fine-tune, as `name` or `workspace/name`. */
  model: UnslothModelLoadSpec;
  /** Training data: a fileset, as `name` or `workspace/name`. */
  dataset: UnslothDatasetSpec;
  /** Method and its settings. */
  training?: UnslothTrainingSpec | null;
  /** Length of the training, warm-up and validation. */
  schedule?: UnslothScheduleSpec | null;
  /** Examples for each step and GPU. */
  batch?: UnslothBatchSpec | null;
  /** Learning rate and parameters of Adam. */
  optimizer?: UnslothOptimizerSpec | null;
  /** GPUs to use and the number format. */
  hardware?: UnslothHardwareSpec | null;
  /** Where metrics are sent: Weights & Biases, MLflow. */
  integrations?: IntegrationsSpec | null;
  /** Model or adapter that is made, and its fileset. */
  output: UnslothOutputResponse;
  /** Deploys the result: a stored configuration by name, or settings. */
  deployment_config?: string | DeploymentParams | null;
}

/** Unsloth lo RA params. */
export interface UnslothLoRAParams {
  /** Size of the adapter: higher can learn more and costs more memory. More than 0. Default: `16`. */
  rank?: number | null;
  /** Scaling of the adapter; it is applied with the factor `alpha / rank`. More than 0. Default: `16`. */
  alpha?: number | null;
  /** Share of the adapter's inputs that is dropped in training. At least 0. Default: `0`. */
  dropout?: number | null;
  /** Layers that get an adapter, as in `*.q_proj`. */
  target_modules?: string[] | null;
  /** Which bias terms are trained too. Default: `'none'`. */
  bias?: 'none' | 'all' | 'lora_only' | (string & {}) | null;
  /** Whether the factor is `alpha / sqrt(rank)`, which is more stable at high ranks. Default: `false`. */
  use_rslora?: boolean | null;
  /** Seed of the initial weights. Default: `3407`. */
  random_state?: number | null;
  /** Whether magnitude and direction are trained apart (DoRA): better at low ranks, slower. Default: `false`. */
  use_dora?: boolean | null;
  /** Initial weights that make up for quantization (LoftQ); null for the usual ones. */
  loftq_config?: Record<string, unknown> | null;
  /** Layers that are trained in full, as in `lm_head`. */
  modules_to_save?: string[] | null;
  /** Numbers of the blocks that get an adapter; all if it is left out. */
  layers_to_transform?: number | number[] | null;
  /** Ranges of blocks that are stacked, as in `[[0, 16], [8, 24]]`. */
  layer_replication?: number[][] | null;
  /** How the adapter starts: `true` for the usual way, or a method such as `pissa`. Default: `true`. */
  init_lora_weights?: boolean | 'gaussian' | 'pissa' | 'olora' | 'loftq' | (string & {}) | null;
}

/** Unsloth model load spec. */
export interface UnslothModelLoadSpec {
  /** Model to fine-tune, as `name` or `workspace/name`. */
  name: string;
  /** Most tokens in an example. More than 0. Default: `2048`. */
  max_seq_length?: number | null;
  /** Whether weights are loaded with 4 bits, to save memory. Default: `true`. */
  load_in_4bit?: boolean | null;
  /** Whether weights are loaded with 8 bits; not together with 4. Default: `false`. */
  load_in_8bit?: boolean | null;
  /** Number format of the computation; `auto` follows the GPU. Default: `'auto'`. */
  dtype?: 'auto' | 'bfloat16' | 'float16' | 'float32' | (string & {}) | null;
  /** Whether Python code that comes with the checkpoint may run. Default: `false`. */
  trust_remote_code?: boolean | null;
  /** Which part of the model goes to which GPU; one GPU if it is left out. */
  device_map?: string | number | Record<string, number> | null;
  /** Stretching of the context, as in `{ type: "linear", factor: 2 }`. */
  rope_scaling?: Record<string, unknown> | null;
}

/** Unsloth optimizer spec. */
export interface UnslothOptimizerSpec {
  /** Highest step size of the training. More than 0. Default: `0.0002`. */
  learning_rate?: number | null;
  /** Shrinks weights at each step, against overfitting. At least 0. Default: `0`. */
  weight_decay?: number | null;
  /** Algorithm, by the names of Hugging Face Transformers. Default: `'adamw_8bit'`. */
  optim?:
    | 'adamw_torch'
    | 'adamw_torch_fused'
    | 'adamw_8bit'
    | 'paged_adamw_8bit'
    | 'sgd'
    | (string & {})
    | null;
  /** Memory of Adam for the mean of gradients. At least 0. Default: `0.9`. */
  adam_beta1?: number | null;
  /** Memory of Adam for their squares. At least 0. Default: `0.999`. */
  adam_beta2?: number | null;
  /** Small number that keeps Adam from dividing by 0. More than 0. Default: `1e-8`. */
  adam_epsilon?: number | null;
  /** Length to which gradients are cut. At least 0. Default: `1`. */
  max_grad_norm?: number | null;
  /** Probability that is spread over wrong tokens; 0 for none. At least 0. Default: `0`. */
  label_smoothing_factor?: number | null;
  /** Strength of noise on embeddings (NEFTune); null for none. At least 0. */
  neftune_noise_alpha?: number | null;
}

/** Unsloth output request. */
export interface UnslothOutputRequest {
  /** Name of the model or adapter that is made; the platform makes one up if it is left out. */
  name?: string | null;
  /** What the unsloth is for, in free text. */
  description?: string | null;
  /** Whether an adapter is saved, or the model with 16 or 4 bits. Default: `'lora'`. */
  save_method?: 'lora' | 'merged_16bit' | 'merged_4bit' | (string & {});
}

/** Unsloth output response. */
export interface UnslothOutputResponse {
  /** Name of the model or adapter that was made. */
  name: string;
  /** `model` for full weights, `adapter` for LoRA. */
  type: 'adapter' | 'model' | (string & {});
  /** Whether an adapter is saved, or the model with 16 or 4 bits. */
  save_method: 'lora' | 'merged_16bit' | 'merged_4bit' | (string & {});
  /** Fileset of the unsloth output response, as `name` or `workspace/name`. */
  fileset: string;
  /** What the unsloth output response is for, in free text. */
  description?: string | null;
}

/** Unsloth schedule spec. */
export interface UnslothScheduleSpec {
  /** Passes over the training data. More than 0. Default: `1`. */
  epochs?: number | null;
  /** Steps after which training ends, whatever `epochs` says. More than 0. */
  max_steps?: number | null;
  /** Steps in which the learning rate rises from 0. At least 0. Default: `0`. */
  warmup_steps?: number | null;
  /** Share of the steps in which the learning rate rises from 0; instead of `warmup_steps`. From 0 to 1. */
  warmup_ratio?: number | null;
  /** Curve of the learning rate after the warm-up. Default: `'linear'`. */
  lr_scheduler_type?:
    | 'linear'
    | 'cosine'
    | 'constant'
    | 'constant_with_warmup'
    | 'cosine_with_restarts'
    | (string & {})
    | null;
  /** Steps between two log entries. More than 0. Default: `1`. */
  logging_steps?: number | null;
  /** Steps between two checkpoints; the end only if it is left out. More than 0. */
  save_steps?: number | null;
  /** Steps between two validations. More than 0. */
  eval_steps?: number | null;
  /** How often the state of the job is updated, and with which metrics. */
  progress_reporting?: ProgressReportingConfig | null;
  /** Seed of the sampling. Default: `3407`. */
  seed?: number | null;
  /** Further arguments of the curve, as in `{ num_cycles: 3 }`. */
  lr_scheduler_kwargs?: Record<string, unknown> | null;
}

/** Unsloth training spec. */
export interface UnslothTrainingSpec {
  /** `sft` for examples, `distillation` for learning from another model. Default: `'sft'`. */
  training_type?: 'sft' | null;
  /**
   * `all_weights` trains everything, `lora` an adapter, `lora_merged` an adapter that is merged into the model.
   * Default: `'lora'`.
   */
  finetuning_type?: 'lora' | 'all_weights' | (string & {}) | null;
  /** Rank and layers of the adapter; defaults apply if it is left out. */
  lora?: UnslothLoRAParams | null;
  /** Whether activations are computed again to save memory. Default: `'unsloth'`. */
  use_gradient_checkpointing?: 'unsloth' | 'true' | 'false' | (string & {}) | null;
}

/** Wandb integration. */
export interface WandbIntegration {
  /** Project that the run is listed in. */
  project?: string | null;
  /** Label of the run; the ID of the job if it is left out. */
  name?: string | null;
  /** Team or user that owns the run. */
  entity?: string | null;
  /** Words to find the run by. */
  tags?: string[] | null;
  /** Remarks for readers. */
  notes?: string | null;
  /** URL of your own server; null for the cloud. */
  base_url?: string | null;
  /** Secret that holds the `WANDB_API_KEY`, as `name` or `workspace/name`. */
  api_key_secret?: CustomizerSecretRef | null;
}
