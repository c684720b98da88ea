import { AcknowledgementRecord } from './acknowledgement/v1.ts'
import { AlertRecord } from './alert/v1.ts'
import { Card } from './card/v1.ts'
import { Dataset } from './dataset/v1.ts'
import { DecisionRecord } from './decision/v1.ts'
import { DeploymentLink } from './deployment-link/v1.ts'
import { DeploymentRecord } from './deployment/v1.ts'
import { EvaluationRecord } from './evaluation/v1.ts'
import { Floor } from './floor/v1.ts'
import { LineageStatement } from './lineage/v1.ts'
import { Model } from './model/v1.ts'
import { MonitoringRecord } from './monitoring/v1.ts'
import { Override } from './override/v1.ts'
import { OverrideLink } from './override-link/v1.ts'
import { Policy } from './policy/v1.ts'
import { Recall } from './recall/v1.ts'
import { ReproductionRecord } from './reproduction/v1.ts'
import { SlsaProvenance } from './slsa-provenance/v1.ts'
import { Stages } from './stages/v1.ts'
import { Version } from './version/v1.ts'

/** Every document that crosses a boundary, by kind and version: the only list. */
export const schemas = {
  'policy/v1': Policy,
  'model/v1': Model,
  'card/v1': Card,
  'version/v1': Version,
  'stages/v1': Stages,
  'dataset/v1': Dataset,
  'recall/v1': Recall,
  'floor/v1': Floor,
  'override/v1': Override,
  'lineage/v1': LineageStatement,
  'slsa-provenance/v1': SlsaProvenance,
  'decision/v1': DecisionRecord,
  'alert/v1': AlertRecord,
  'acknowledgement/v1': AcknowledgementRecord,
  'override-link/v1': OverrideLink,
  'deployment-link/v1': DeploymentLink,
  'deployment/v1': DeploymentRecord,
  'evaluation/v1': EvaluationRecord,
  'reproduction/v1': ReproductionRecord,
  'monitoring/v1': MonitoringRecord,
} as const
export type SchemaId = keyof typeof schemas
