/** Private synthetic data: jobs that train on a table and generate one without its personal data. Generated from contract/ by `npm run generate`; do not edit. */

export type { CollectionResults } from '../collection-results.ts';
export type {
  JobCollection,
  PluginJob,
  PluginJobCreateParams,
  PluginJobListParams,
  PluginJobLogsParams,
} from '../job-collection.ts';
export { SafeSynthesizer } from './safe-synthesizer.ts';
export type {
  ClassifyConfig,
  Column,
  ColumnActions,
  DataParameters,
  DifferentialPrivacyHyperparams,
  EvaluationParameters,
  GenerateParameters,
  GlinerConfig,
  Globals,
  NERConfig,
  PiiReplacerConfig,
  PreflightParameters,
  QuantizationScheme,
  Row,
  RowActions,
  SafeSynthesizerJobConfig,
  SafeSynthesizerParameters,
  SafeSynthesizerSummary,
  SafeSynthesizerTiming,
  StepDefinition,
  StructuredGenerationParameters,
  TimeSeriesParameters,
  TrainingHyperparams,
  ValidationParameters,
} from './safe-synthesizer-types.ts';
